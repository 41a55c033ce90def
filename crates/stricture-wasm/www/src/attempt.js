// The content of a view if the core has no answer.
import { NoAnswer, NotYet } from "./core.js";
import { element, prose } from "./element.js";

/** What `show` makes, or why there is nothing. */
export function attempt(show) {
  try {
    return [show()];
  } catch (error) {
    return [why(error)];
  }
}

/** Why there is no answer; any other error goes its way. */
export function why(error) {
  if (!(error instanceof NoAnswer)) throw error;
  if (error instanceof NotYet) return element("p", { class: "empty" }, "Checking…");
  return element("p", { class: "empty problem" }, "No answer: ", ...prose(error.message), ".");
}
