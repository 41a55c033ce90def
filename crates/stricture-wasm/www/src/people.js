// Who gets it: assignments, a directory, and the policy that each person gets.
import { NoAnswer, lintRepository, resolve, summary } from "./core.js";
import { element, prose } from "./element.js";
import { findingsList } from "./findings.js";
import { placesOf } from "./places.js";
import { many } from "./quantity.js";

/**
 * @param {{ assignments: () => string, policies: () => { name: string, text: string }[], directory: () => { name: string, text: string }[], setAssignments: (text: string) => void,
 *   setDirectory: (files: { name: string, text: string }[]) => void, open: (path: string) => boolean }} options
 */
export function peoplePanel(host, { assignments, policies, directory, setAssignments, setDirectory, open }) {
  const rules = element("textarea", { id: "assignments", rows: 8, spellcheck: "false", oninput: () => (setAssignments(rules.value), count()) });
  const people = element("textarea", { id: "directory", rows: 5, spellcheck: "false", placeholder: "email,group\nana@example.com,SRE", oninput: () => (setDirectory(pasted(people.value)), count()) });
  const chart = element("div", { "aria-live": "polite" });
  const problems = element("div", { "aria-live": "polite" });
  const who = element("input", { id: "who", type: "search", autocomplete: "off", spellcheck: "false", placeholder: "ana@example.com or sre-eu, incident-commanders", oninput: look });
  const found = element("div", { class: "answer", "aria-live": "polite" });
  host.replaceChildren(
    element("label", { for: "who" }, "A person's address, or groups with commas between them"),
    who,
    found,
    element("h3", {}, "People per policy"),
    chart,
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
    const groups = person ? [] : asked.split(",").map((group) => group.trim()).filter(Boolean);
    found.replaceChildren(...attempt(() => got(resolve(assignments(), directory(), person ? asked : null, groups), open)));
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
      const { findings } = lintRepository(assignments(), policies(), directory());
      problems.replaceChildren(...(findings.length > 0 ? [findingsList({ findings, jump, apply: null })] : []));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      // The chart says why there is none.
      problems.replaceChildren();
    }
  }

  function count() {
    look();
    judge();
    if (assignments().trim() === "") return chart.replaceChildren(element("p", { class: "empty" }, "Paste or drop assignments and a directory, or load the sample company."));
    if (directory().length === 0) return chart.replaceChildren(element("p", { class: "empty" }, "Paste or drop a directory to count people."));
    chart.replaceChildren(...attempt(() => bars(summary(assignments(), directory()), open)));
  }

  return {
    refresh() {
      rules.value = assignments();
      people.value = shown();
      const files = directory();
      people.placeholder = files.length > 0 && people.value === "" ? files.map((file) => file.name).join("\n") : "email,group\nana@example.com,SRE";
      count();
    },
    ask(text) {
      who.value = text;
      look();
    },
  };
}

function pasted(text) {
  if (text.trim() === "") return [];
  return [{ name: /^\s*[[{]/.test(text) ? "pasted.json" : "pasted.csv", text }];
}

function attempt(show) {
  try {
    return [show()];
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return [element("p", { class: "empty problem" }, ...prose(error.message))];
  }
}

const policyName = (policy, open) =>
  policy === null
    ? element("em", {}, "no managed policy")
    : element("button", { type: "button", class: "link", onclick: () => open(policy) }, policy);

function got(answer, open) {
  const rule = answer.rule;
  const through = rule && rule.through.length > 0 ? `, through ${rule.through.join(" and ")}` : "";
  const why = rule
    ? `${ruleName(rule)} matches: ${rule.pattern} is the group ${rule.group}${through} (line ${rule.span.start.line}).`
    : answer.fallback
      ? "No rule matches: the default applies."
      : "No rule matches, and there is no default: nobody manages such a person.";
  return element(
    "div",
    {},
    element("p", { class: "decision" }, element("strong", {}, policyName(answer.policy, open))),
    answer.in_directory === false && element("p", {}, "The directory does not know this person; if the workspace does, this is what applies."),
    answer.active === false && element("p", {}, "This account is not in use."),
    element("p", {}, why),
    answer.groups.length > 0 && element("p", { class: "quiet" }, `Groups: ${answer.groups.join(", ")}`),
    answer.also_matched.length > 0 &&
      element("p", { class: "quiet" }, `Would match too, later: ${answer.also_matched.map((rule) => `${ruleName(rule)} (${rule.policy})`).join(", ")}`),
  );
}

const ruleName = (rule) => (rule.name ? `The rule “${rule.name}”` : `Rule ${rule.index + 1}`);

function bars(answer, open) {
  const entries = [...answer.policies];
  if (answer.unmanaged.people > 0) entries.push({ policy: null, ...answer.unmanaged });
  const most = Math.max(1, ...entries.map((entry) => entry.people));
  return element(
    "div",
    {},
    element(
      "table",
      { class: "chart" },
      element("caption", {}, `${many(answer.people, "person", "people")} in the directory`),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Policy"), element("th", { scope: "col" }, "People"))),
      element(
        "tbody",
        {},
        ...entries.map((entry) => {
          const bar = element("span", { class: "bar" });
          bar.style.width = `${(100 * entry.people) / most}%`;
          return element("tr", {}, element("th", { scope: "row" }, policyName(entry.policy, open)), element("td", {}, bar, element("span", { class: "number" }, entry.people.toLocaleString("en"))));
        }),
      ),
    ),
    answer.inactive > 0 && element("p", { class: "quiet" }, `${many(answer.inactive, "account")} of these not in use.`),
  );
}
