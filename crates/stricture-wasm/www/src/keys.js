// Completion and help for keys and words of the format.
import { element, prose } from "./element.js";
import { keysOf } from "./toml-keys.js";

/** Offers what may be written at the cursor. */
export function completer(format) {
  return (context) => {
    const { open } = keysOf(context.state.sliceDoc(0, context.pos));
    if (!context.explicit && open.word === "") return null;
    const options = offers(format, open);
    if (options.length === 0) return null;
    return { from: open.quote ? context.pos - open.word.length : open.from, options, validFor: /^[\w-]*$/ };
  };
}

/** What may be written where the text ends so. */
export function offers(format, open) {
  if (open.in === "value") {
    const key = format.key(open.path);
    const words = (key?.words ?? []).map((word, at) => ({
      label: word.word,
      // In the order of the format, which is that of strength where there is one.
      boost: -at,
      info: word.help,
      apply: open.quote ? word.word : word.table ? `{ ${word.word} = { } }` : `"${word.word}"`,
    }));
    const yesNo = key?.takes === "a boolean" ? ["true", "false"].map((label) => ({ label })) : [];
    return [...words, ...yesNo];
  }
  if (open.in !== "key" && open.in !== "header") return [];
  return format
    .children(open.path)
    .filter((child) => open.in === "key" || child.holds)
    .map(({ name, key }) => ({
      label: name,
      detail: key.takes.replace(/^an? /, ""),
      info: () => help(key),
      apply: open.in === "header" ? name : `${name} = `,
    }));
}

/** Shows what is known of the key under the pointer. */
export function hoverer(format) {
  return (view, position) => {
    const found = keysOf(view.state.doc.toString()).keys.find((key) => key.from <= position && position <= key.to);
    const key = found && format.key(found.path);
    if (!key) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: help(key, format.key(found.path.slice(0, -1))) }) };
  };
}

/** What is known of a key; of one whose name is free, what its table is for. */
function help(key, table) {
  const purpose = key.help ?? table?.help;
  const facts = [
    ["takes", key.takes],
    ["unless set", key.default],
    ["since client", key.since],
    ["also written", key.aliases.join(", ") || null],
  ].filter(([, value]) => value);
  return element(
    "div",
    { class: "key-help" },
    element("p", {}, element("code", {}, key.path)),
    purpose && element("p", {}, ...prose(`${purpose}.`)),
    key.pitfall && element("p", { class: "quiet" }, ...prose(`${key.pitfall}.`)),
    element("dl", {}, ...facts.flatMap(([name, value]) => [element("dt", { class: "quiet" }, name), element("dd", {}, value)])),
    key.words.length > 0 &&
      element("dl", {}, ...key.words.flatMap((word) => [element("dt", {}, element("code", {}, word.word)), element("dd", { class: "quiet" }, word.help)])),
  );
}
