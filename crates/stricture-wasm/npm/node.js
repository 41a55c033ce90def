// For Node: it loads the module immediately.
import { createRequire } from "node:module";
import { answers } from "./answers.js";

const raw = createRequire(import.meta.url)("./node/stricture.js");
export const init = async () => {};
export const { lint, matrix, lintRepository, fix, evalArgv, evalScript, walkAround, explain, reference, resolve, summary, ruleTitle } = answers(raw);
