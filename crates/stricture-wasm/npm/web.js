// For browsers: `await init()` first, with where the module lies or what it holds.
import start, * as raw from "./web/stricture.js";
import { answers } from "./answers.js";

/** Loads the module; only then can the functions be called. */
export const init = async (module = new URL("./web/stricture_bg.wasm", import.meta.url)) => void (await start({ module_or_path: module }));
export const { lint, lintRepository, fix, evalArgv, evalScript, walkAround, explain, reference, resolve, summary } = answers(raw);
