// The list of findings: each is a jump to its place.
import { element, prose } from "./element.js";
import { many } from "./quantity.js";

/** Findings that are listed; the rest is only counted. */
const MOST = 200;

const MEANING = {
  rejected: "the client refuses the whole file",
  unusable: "the client accepts the policy, but nobody can work with it",
  ignored: "the client does not enforce this line",
  risky: "the client enforces this line, but the line is unlikely to do what its author meant",
  untidy: "the line works, but it can mislead a reader",
};

/** @param {{ findings: object[], suppressed?: object[], jump: (span: object) => void, apply: ((fix: object) => void) | null }} options */
export function findingsList({ findings, suppressed = [], jump, apply }) {
  const others = livedWith(suppressed, jump);
  if (findings.length === 0) {
    return element("div", {}, element("p", { class: "empty" }, others ? "No other findings." : "No findings."), others);
  }
  const items = findings.slice(0, MOST).map((finding) =>
    element(
      "li",
      { class: `finding ${finding.outcome}` },
      element(
        "button",
        { type: "button", class: "jump", onclick: () => jump(finding.span) },
        element("span", { class: "where" }, `${finding.span.start.line}:${finding.span.start.column}`),
        element("span", { class: "what" }, ...prose(finding.message)),
      ),
      finding.help && element("p", { class: "help" }, ...prose(finding.help)),
      element(
        "div",
        { class: "foot" },
        element("span", { class: "outcome", title: MEANING[finding.outcome] }, finding.outcome),
        element("span", { class: "name" }, finding.lint),
        ...finding.labels.map((label) =>
          // The page shows a position in another file, but cannot jump to it.
          element(label.path ? "span" : "button", label.path ? {} : { type: "button", class: "link", onclick: () => jump(label.span) }, label.path && `${label.path}, `, `line ${label.span.start.line}: `, ...prose(label.message)),
        ),
        ...(apply ? finding.fixes : []).map((fix) =>
          element("button", { type: "button", class: "fix", onclick: () => apply(fix), title: fix.safety === "safe" ? "Safe: the client enforces the same as before" : "Unsafe: check the result" }, ...prose(fix.title)),
        ),
      ),
    ),
  );
  const left = findings.length - items.length;
  return element(
    "div",
    {},
    element("ul", { class: "findings" }, ...items),
    left > 0 && element("p", { class: "empty" }, `… and ${left.toLocaleString("en")} more`),
    others,
  );
}

/** What comments allow: the client does the same with it as ever. */
function livedWith(suppressed, jump) {
  if (suppressed.length === 0) return null;
  return element(
    "details",
    { class: "walked" },
    element("summary", {}, `${many(suppressed.length, "finding")} suppressed by comments`),
    element(
      "ul",
      {},
      ...suppressed.slice(0, MOST).map((finding) =>
        element(
          "li",
          {},
          element("button", { type: "button", class: "link", onclick: () => jump(finding.span) }, `line ${finding.span.start.line}`),
          " ",
          ...prose(finding.message),
          finding.reason && element("span", { class: "quiet" }, ` (${finding.reason})`),
        ),
      ),
    ),
    suppressed.length > MOST && element("p", { class: "quiet" }, `… and ${suppressed.length - MOST} more`),
  );
}
