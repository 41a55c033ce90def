// A thread that answers questions to the core, so that the page stays usable whatever a text costs.
import source from "stricture/worker";
import { LONGEST_CHECK } from "./limits.js";

/** Answers that are kept. The page asks again for what it draws, and has few views. */
const MOST_KEPT = 16;

/** What became of a question: an answer, or a problem in words for people, or neither yet. */
export class Background {
  #module;
  #worker = null;
  #address = null;
  #limit = null;
  /** The questions, the newest last. */
  #asked = [];
  #running = null;
  #answered;

  /** @param {WebAssembly.Module} module @param {(question: object) => void} answered gets each question that ended */
  constructor(module, answered) {
    this.#module = module;
    this.#answered = answered;
  }

  /** Whether this browser starts such threads. */
  get works() {
    if (this.#worker === null) this.#start();
    return this.#worker !== null;
  }

  /** The question and its state, if the page asked it. */
  known(channel, name, inputs) {
    return this.#asked.find((one) => one.name === name && one.channel === channel && same(one.inputs, inputs));
  }

  /** Asks a question. It takes the place of one on the same channel that waits or runs. */
  ask(channel, name, inputs) {
    const question = { channel, name, inputs, done: false };
    const older = this.#asked.filter((one) => one.channel === channel && !one.done);
    this.#asked = [...this.#asked.filter((one) => !older.includes(one)), question].slice(-MOST_KEPT);
    if (older.includes(this.#running)) this.#restart();
    this.#next();
    return question;
  }

  #start() {
    try {
      this.#address ??= URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      this.#worker = new Worker(this.#address);
    } catch {
      return;
    }
    this.#worker.onmessage = ({ data }) => this.#ends(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#stop("the checker crashed on this text and restarted; your text is unchanged");
    };
    this.#worker.postMessage({ module: this.#module });
  }

  #restart() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    clearTimeout(this.#limit);
    this.#start();
  }

  /** Ends what runs without an answer. */
  #stop(problem) {
    const question = this.#running;
    this.#restart();
    if (question) this.#finish(question, { problem, took: Infinity });
    this.#next();
  }

  #next() {
    if (this.#running || this.#worker === null) return;
    const question = this.#asked.find((one) => !one.done);
    if (!question) return;
    this.#running = question;
    this.#limit = setTimeout(() => this.#stop(`checking this text took more than ${LONGEST_CHECK / 1000} seconds and was stopped; your text is unchanged`), LONGEST_CHECK);
    this.#worker.postMessage({ name: question.name, inputs: question.inputs });
  }

  #ends(told) {
    const question = this.#running;
    clearTimeout(this.#limit);
    this.#running = null;
    if (question) this.#finish(question, told);
    this.#next();
  }

  #finish(question, told) {
    Object.assign(question, told, { done: true });
    this.#answered(question);
  }
}

const same = (one, other) => one.length === other.length && one.every((input, at) => input === other[at] || (Array.isArray(input) && Array.isArray(other[at]) && same(input, other[at])));
