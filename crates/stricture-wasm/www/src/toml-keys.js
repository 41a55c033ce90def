// Finds the key at a position of a policy, also in an unfinished policy.

const BLANK = /[ \t]/;
const SPACE = /[ \t\r\n]/;
const BARE = /[A-Za-z0-9_-]/;

/** Thrown where the text ends: what was being written there. */
class End {
  constructor(open) {
    this.open = open;
  }
}

/**
 * The keys of a text, each with its place and path, and what is open at its end.
 *
 * Elements of arrays are the step `[]`: `["rules", "prefix_rules", "[]", "decision"]`.
 */
export function keysOf(text) {
  const keys = [];
  let at = 0;
  let open = { in: "key", path: [], from: text.length, word: "" };

  const blanks = (which) => {
    for (;;) {
      while (at < text.length && which.test(text[at])) at += 1;
      if (text[at] !== "#") return;
      while (at < text.length && text[at] !== "\n") at += 1;
      if (at >= text.length) throw new End({ in: "comment" });
      if (which === BLANK) return;
    }
  };

  /** A string in quotes: what it says. */
  const quoted = (context) => {
    const [from, quote] = [at, text[at]];
    const long = text.startsWith(quote.repeat(3), at);
    at += long ? 3 : 1;
    const start = at;
    for (;;) {
      if (at >= text.length || (!long && text[at] === "\n")) {
        if (at >= text.length) throw new End({ ...context, from, word: text.slice(start), quote });
        return text.slice(start, at);
      }
      if (quote === '"' && text[at] === "\\") at += 2;
      else if (long ? text.startsWith(quote.repeat(3), at) : text[at] === quote) {
        const said = text.slice(start, at);
        at += long ? 3 : 1;
        return said;
      } else at += 1;
    }
  };

  /** A key with dots, below `path`; what `end` says may follow it. */
  const key = (path, where) => {
    let whole = path;
    for (;;) {
      blanks(BLANK);
      const from = at;
      let name;
      if (text[at] === '"' || text[at] === "'") name = quoted({ in: where, path: whole });
      else {
        while (at < text.length && BARE.test(text[at])) at += 1;
        name = text.slice(from, at);
      }
      if (at >= text.length) throw new End({ in: where, path: whole, from, word: name });
      if (name === "" && from === at) return whole;
      whole = [...whole, name];
      keys.push({ from, to: at, path: whole });
      blanks(BLANK);
      if (text[at] !== ".") return whole;
      at += 1;
    }
  };

  const value = (path, depth) => {
    blanks(BLANK);
    const context = { in: "value", path };
    if (at >= text.length) throw new End({ ...context, from: at, word: "" });
    const first = text[at];
    if (first === '"' || first === "'") quoted(context);
    else if (first === "{" && depth < 64) {
      at += 1;
      for (;;) {
        blanks(SPACE);
        if (at >= text.length) throw new End({ in: "key", path, from: at, word: "" });
        if (text[at] === "}") {
          at += 1;
          return;
        }
        const before = at;
        const inner = key(path, "key");
        blanks(SPACE);
        if (text[at] === "=") {
          at += 1;
          value(inner, depth + 1);
        }
        blanks(SPACE);
        if (text[at] === ",") at += 1;
        else if (at === before) at += 1;
      }
    } else if (first === "[" && depth < 64) {
      at += 1;
      for (;;) {
        blanks(SPACE);
        if (at >= text.length) throw new End({ in: "value", path: [...path, "[]"], from: at, word: "" });
        if (text[at] === "]") {
          at += 1;
          return;
        }
        const before = at;
        value([...path, "[]"], depth + 1);
        blanks(SPACE);
        if (text[at] === ",") at += 1;
        else if (at === before) at += 1;
      }
    } else {
      const from = at;
      while (at < text.length && !/[,\]}#\n]/.test(text[at])) at += 1;
      if (at >= text.length) throw new End({ ...context, from, word: text.slice(from) });
    }
  };

  try {
    let table = [];
    while (at < text.length) {
      blanks(SPACE);
      if (at >= text.length) {
        open = { in: "key", path: table, from: at, word: "" };
        break;
      }
      const before = at;
      if (text[at] === "[") {
        const list = text[at + 1] === "[";
        at += list ? 2 : 1;
        if (at >= text.length) throw new End({ in: "header", path: [], from: at, word: "" });
        table = key([], "header");
        if (list) table = [...table, "[]"];
        while (at < text.length && text[at] !== "\n") at += 1;
        if (at >= text.length) open = { in: "none" };
      } else {
        const path = key(table, "key");
        if (text[at] === "=") {
          at += 1;
          value(path, 0);
        }
        while (at < text.length && text[at] !== "\n") at += 1;
        if (at >= text.length) open = { in: "none" };
      }
      if (at === before) at += 1;
    }
  } catch (end) {
    if (!(end instanceof End)) throw end;
    open = end.open;
  }
  return { keys, open };
}
