// What it means: the policy in sentences, and what stays open, each a jump to its line.
import { element, prose } from "./element.js";

/** Sentences that are shown of a topic. */
const MOST = 200;

export function meaningText({ meaning, jump }) {
  if (meaning === null) {
    return element("p", { class: "empty" }, "The client refuses this policy, so it enforces nothing.");
  }
  const line = (text, span) =>
    element(
      "li",
      {},
      ...prose(text),
      " ",
      element("button", { type: "button", class: "link", "aria-label": `Line ${span.start.line}`, onclick: () => jump(span) }, `line ${span.start.line}`),
    );
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
          ...topic.sentences.slice(0, MOST).map((sentence) => line(sentence.text, sentence.span)),
          ...meaning.open.filter((open) => open.topic === topic.topic).map((open) => line(open.text, open.span)),
        ),
        topic.sentences.length > MOST && element("p", { class: "empty" }, `… and ${topic.sentences.length - MOST} more`),
      ),
    ),
  );
}
