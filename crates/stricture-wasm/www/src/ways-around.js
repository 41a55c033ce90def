// Commands that walk around rules, and the rules that stop them.
import { ruleTitle } from "./core.js";
import { element, prose } from "./element.js";
import { many } from "./quantity.js";

/** Ways around a rule that are shown. */
const MOST = 12;

export function waysAround(answer, { jump, add, look }) {
  if (answer.rules.length === 0) return element("p", { class: "empty" }, "Found no way around the rules.");
  return element(
    "div",
    {},
    ...answer.rules.map((rule, at) =>
      element(
        "details",
        { class: "walked", open: at === 0 },
        element(
          "summary",
          {},
          element("code", {}, rule.pattern.map((words) => words.join("|")).join(" ")),
          element("span", { class: "quiet" }, ` ${rule.decision}, ${many(rule.ways.length, "way")}`),
        ),
        element("button", { type: "button", class: "link", onclick: () => jump(rule.span) }, ruleTitle(rule.rule, rule.span.start.line)),
        element(
          "ul",
          {},
          ...rule.ways.slice(0, MOST).map((way) =>
            element(
              "li",
              {},
              element("button", { type: "button", class: "script", onclick: () => look(way.argv[2]) }, way.argv[2]),
              element("span", { class: "quiet" }, ` ${way.kind}: ${way.decision}`),
            ),
          ),
        ),
        rule.ways.length > MOST && element("p", { class: "quiet" }, `… and ${rule.ways.length - MOST} more`),
      ),
    ),
    answer.remedies.length > 0 &&
      element(
        "details",
        { class: "walked" },
        element("summary", {}, "Rules that stop them"),
        ...answer.remedies.map((remedy) =>
          element("div", {}, element("pre", { tabindex: "0" }, remedy.toml), remedy.also && element("p", { class: "quiet" }, ...prose(remedy.also))),
        ),
        element("button", { type: "button", class: "plain", onclick: () => add(answer.remedies.map((remedy) => remedy.toml)) }, "Copy these rules"),
      ),
  );
}
