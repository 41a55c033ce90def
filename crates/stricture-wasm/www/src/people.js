// Who gets it: assignments, a directory, and the policy that each person gets.
import { attempt, why } from "./attempt.js";
import { chart, policyName } from "./chart.js";
import { lintRepository, resolve, ruleTitle, summary } from "./core.js";
import { element } from "./element.js";
import { findingsList } from "./findings.js";
import { placesOf } from "./places.js";

/**
 * @param {{ assignments: () => string, policies: () => { name: string, text: string }[], directory: () => { name: string, text: string }[], setAssignments: (text: string) => void,
 *   setDirectory: (files: { name: string, text: string }[]) => void, open: (path: string) => boolean }} options
 */
export function peoplePanel(host, { assignments, policies, directory, setAssignments, setDirectory, open }) {
  const rules = element("textarea", { id: "assignments", rows: 8, spellcheck: "false", oninput: () => (setAssignments(rules.value), count()) });
  const people = element("textarea", { id: "directory", rows: 5, spellcheck: "false", placeholder: "email,group\nana@example.com,SRE", oninput: () => (setDirectory(pasted(people.value)), count()) });
  const counts = element("div", { "aria-live": "polite" });
  const problems = element("div", { "aria-live": "polite" });
  const who = element("input", { id: "who", type: "search", autocomplete: "off", spellcheck: "false", placeholder: "ana@example.com or sre-eu, incident-commanders", oninput: look });
  const found = element("div", { class: "answer", "aria-live": "polite" });
  host.replaceChildren(
    element("label", { for: "who" }, "The address of a person, or groups with commas between them"),
    who,
    found,
    element("h3", {}, "People per policy"),
    counts,
    element("details", { open: true }, element("summary", {}, "Assignments"), element("label", { for: "assignments", class: "quiet" }, "The text of assignments.toml"), rules, problems),
    element("details", { open: true }, element("summary", {}, "Directory"), element("label", { for: "directory", class: "quiet" }, "A SCIM export or CSV; paste it, or drop files anywhere on the page"), people),
  );

  /** Several files, or one that is too long to be shown. */
  function shown() {
    const files = directory();
    if (files.length === 0) return "";
    if (files.length === 1 && files[0].text.length < 100_000) return files[0].text;
    return "";
  }

  function look() {
    const asked = who.value.trim();
    if (asked === "" || assignments().trim() === "") return found.replaceChildren();
    const person = asked.includes("@");
    const groups = asked.split(",").map((group) => group.trim()).filter(Boolean);
    found.replaceChildren(...attempt(() => got(resolve(assignments(), directory(), person ? { user: asked } : { groups }), open)));
  }

  /** Shows a place in the assignments. */
  function jump(span) {
    const { unit } = placesOf(rules.value);
    rules.focus();
    rules.setSelectionRange(unit(span.start.offset), unit(span.end.offset));
  }

  function judge() {
    if (assignments().trim() === "") return problems.replaceChildren();
    try {
      const { findings } = lintRepository(assignments(), policies(), directory()).files[0];
      problems.replaceChildren(...(findings.length > 0 ? [findingsList({ findings, jump, apply: null })] : []));
    } catch (error) {
      const told = why(error);
      // With a directory, the place of the chart says so.
      problems.replaceChildren(...(directory().length === 0 ? [told] : []));
    }
  }

  function count() {
    look();
    judge();
    if (assignments().trim() === "") return counts.replaceChildren(element("p", { class: "empty" }, "Paste or drop assignments and a directory, or load the sample company."));
    if (directory().length === 0) return counts.replaceChildren(element("p", { class: "empty" }, "Paste or drop a directory to count people."));
    counts.replaceChildren(...attempt(() => chart(summary(assignments(), directory()), open)));
  }

  return {
    refresh() {
      rules.value = assignments();
      people.value = shown();
      const files = directory();
      people.placeholder = files.length > 0 && people.value === "" ? files.map((file) => file.name).join("\n") : "email,group\nana@example.com,SRE";
      count();
    },
  };
}

function pasted(text) {
  if (text.trim() === "") return [];
  return [{ name: /^\s*[[{]/.test(text) ? "pasted.json" : "pasted.csv", text }];
}

function got(answer, open) {
  const rule = answer.rule;
  const through = rule && rule.through.length > 0 ? `, through ${rule.through.join(" and ")}` : "";
  const why = rule
    ? `${ruleName(rule)} matches: ${rule.pattern} is the group ${rule.group}${through} (line ${rule.span.start.line}).`
    : answer.fallback
      ? "No rule matches: the default applies."
      : "No rule matches, and there is no default: this person has no managed policy.";
  return element(
    "div",
    {},
    element("p", { class: "decision" }, element("strong", {}, policyName(answer.policy, open))),
    answer.in_directory === false && element("p", {}, "This person is not in the directory. If the workspace knows them, this policy applies."),
    answer.active === false && element("p", {}, "This account is not active."),
    element("p", {}, why),
    answer.groups.length > 0 && element("p", { class: "quiet" }, `Groups: ${answer.groups.join(", ")}`),
    answer.also_matched.length > 0 &&
      element("p", { class: "quiet" }, `Rules that match too, but come later: ${answer.also_matched.map((rule) => `${ruleName(rule)} (${rule.policy})`).join(", ")}`),
  );
}

const ruleName = (rule) => (rule.name ? `The rule “${rule.name}”` : ruleTitle(rule.index).replace(/^r/, "R"));
