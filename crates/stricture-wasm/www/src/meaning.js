// What it means: the policy in sentences, each a jump to its line.
import { element, prose } from "./element.js";

/** Sentences that are shown of a topic. */
const MOST = 200;

export function meaningText({ meaning, jump }) {
  if (meaning === null) {
    return element("p", { class: "empty" }, "The client refuses this policy, so it enforces nothing.");
  }
  if (meaning.topics.length === 0) return element("p", { class: "empty" }, "This policy requires nothing.");
  return element(
    "div",
    { class: "meaning" },
    ...meaning.topics.map((topic) =>
      element(
        "section",
        { "data-topic": topic.topic },
        element("h3", {}, topic.title),
        element(
          "ul",
          {},
          ...topic.sentences.slice(0, MOST).map((sentence) =>
            element(
              "li",
              {},
              ...prose(sentence.text),
              " ",
              element("button", { type: "button", class: "link", "aria-label": `Line ${sentence.span.start.line}`, onclick: () => jump(sentence.span) }, `line ${sentence.span.start.line}`),
            ),
          ),
        ),
        topic.sentences.length > MOST && element("p", { class: "empty" }, `… and ${topic.sentences.length - MOST} more`),
      ),
    ),
  );
}
