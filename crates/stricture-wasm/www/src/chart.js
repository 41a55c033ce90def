// How many people get which policy.
import { element } from "./element.js";
import { many } from "./quantity.js";

/** A policy as a way to open it. */
export const policyName = (policy, open) =>
  policy === null
    ? element("em", {}, "no managed policy")
    : element("button", { type: "button", class: "link", onclick: () => open(policy) }, policy);

/** A bar for each policy. */
export function chart(answer, open) {
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
    answer.inactive > 0 && element("p", { class: "quiet" }, `${answer.inactive.toLocaleString("en")} of these accounts ${answer.inactive === 1 ? "is" : "are"} not active.`),
  );
}
