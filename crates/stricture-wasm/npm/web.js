// For browsers: call `await init()` first, with the address or the content of the module.
import start, * as raw from "./web/stricture.js";
import { answers } from "./answers.js";

/** Loads the module. Call it before any other function. */
export const init = async (module = new URL("./web/stricture_bg.wasm", import.meta.url)) => void (await start({ module_or_path: module }));
export const { lint, matrix, lintRepository, fix, evalArgv, evalScript, walkAround, explain, reference, resolve, summary, ruleTitle } = answers(raw);
