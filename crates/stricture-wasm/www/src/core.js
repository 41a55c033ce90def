// The core library, compiled to WebAssembly. A call that breaks it gets a fresh one: whatever happens, the page goes on.
import { answers } from "stricture/answers.js";
import * as raw from "stricture/web/stricture.js";
import text from "stricture/wasm";

let compiled;

/** Loads the core. */
export async function load() {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  compiled = await WebAssembly.compile(bytes);
  raw.initSync({ module: compiled });
}

/** Why there is no answer, in words for people. */
export class NoAnswer extends Error {}

function ask(name, inputs) {
  try {
    return raw[name](...inputs);
  } catch (reason) {
    // The core says why it has no answer by throwing text.
    if (typeof reason === "string") throw new NoAnswer(reason);
    raw.__wbg_reset_state();
    raw.initSync({ module: compiled });
    throw new NoAnswer("the checker broke on this text and was started again; your text is unharmed");
  }
}

const guarded = new Proxy({}, { get: (_, name) => (...inputs) => ask(name, inputs) });

export const { lint, lintRepository, fix, evalScript, walkAround, explain, reference, resolve, summary, ruleTitle } = answers(guarded);
