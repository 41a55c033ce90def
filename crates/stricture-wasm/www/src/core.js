// The core library, compiled to WebAssembly. A call that breaks it gets a fresh one: whatever happens, the page goes on.
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

function ask(name, ...inputs) {
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

const answer = (name, ...inputs) => JSON.parse(ask(name, ...inputs));

export const lint = (policy, path) => answer("lint", policy, path).files[0];
export const fix = (policy, guesses) => ask("fix", policy, guesses);
export const explain = (policy) => answer("explain", policy);
export const evalScript = (policy, script) => answer("evalScript", policy, script);
export const evalArgv = (policy, argv) => answer("evalArgv", policy, argv);
export const walkAround = (policy) => answer("walkAround", policy);
export const reference = () => answer("reference");
export const lintRepository = (assignments, policies, directory) =>
  answer("lintRepository", assignments, JSON.stringify(policies), JSON.stringify(directory)).files[0];
export const resolve = (assignments, directory, user, groups) =>
  answer("resolve", assignments, JSON.stringify(directory), user ?? undefined, groups);
export const summary = (assignments, directory) => answer("summary", assignments, JSON.stringify(directory));
