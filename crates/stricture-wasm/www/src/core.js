// The core library, compiled to WebAssembly. A call that breaks it gets a fresh one: whatever happens, the page goes on.
import { answers } from "stricture/answers.js";
import * as raw from "stricture/web/stricture.js";
import text from "stricture/wasm";
import { Background } from "./background.js";
import { LARGEST_AT_ONCE, LONGEST_WAIT } from "./limits.js";

let compiled, background;

/** The channels that the background answers: their last answer took too long, or their texts come from a stranger. */
const slow = new Set();

/** Gets each question that the background answered, with the name of the function and its inputs. */
let told = () => {};

/** Loads the core. */
export async function load() {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  compiled = await WebAssembly.compile(bytes);
  raw.initSync({ module: compiled });
  background = new Background(compiled, (question) => {
    if (question.took < LONGEST_WAIT / 2) slow.delete(question.channel);
    told(question);
  });
}

/** Calls `answered` whenever something has an answer for which there was only [NotYet] before. */
export function whenAnswered(answered) {
  told = answered;
}

/** Asks everything in the background, until it turns out to be quick. */
export function distrust() {
  for (const name of ["lint", SECOND, "matrix", "lintRepository", "fix", "evalScript", "walkAround", "explain", "resolve", "summary"]) slow.add(name);
}

/** Why there is no answer, in words for people. */
export class NoAnswer extends Error {}

/** There is no answer yet: the background works on it. */
export class NotYet extends NoAnswer {}

/** The channel of the second policy in a comparison. A channel is a function's name otherwise. */
export const SECOND = "lint second";

const channelOf = (name, inputs) => (name === "lint" && inputs[1] === "second" ? SECOND : name);

const length = (input) => (typeof input === "string" ? input.length : 0);

function ask(name, inputs) {
  const large = inputs.reduce((sum, input) => sum + length(input), 0) > LARGEST_AT_ONCE;
  const channel = channelOf(name, inputs);
  // An answer that exists is used again.
  const known = background?.known(channel, name, inputs);
  if (known || ((large || slow.has(channel)) && background?.works)) {
    const question = known ?? background.ask(channel, name, inputs);
    if (!question.done) throw new NotYet("it is being checked");
    if (question.problem !== undefined) throw new NoAnswer(question.problem);
    return question.answer;
  }
  const start = performance.now();
  try {
    return raw[name](...inputs);
  } catch (reason) {
    // The core says why it has no answer by throwing text.
    if (typeof reason === "string") throw new NoAnswer(reason);
    raw.__wbg_reset_state();
    raw.initSync({ module: compiled });
    throw new NoAnswer("the checker crashed on this text and restarted; your text is unchanged");
  } finally {
    if (performance.now() - start > LONGEST_WAIT) slow.add(channel);
  }
}

const guarded = new Proxy({}, { get: (_, name) => (...inputs) => ask(name, inputs) });

export const { lint, matrix, lintRepository, fix, evalScript, walkAround, explain, reference, resolve, summary, ruleTitle } = answers(guarded);
