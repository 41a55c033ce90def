// Compare: a second policy beside the one in the editor, with its own findings, and the lines in which they differ.
import { NoAnswer, NotYet, lint } from "./core.js";
import { differences } from "./differences.js";
import { editorIn } from "./editor.js";
import { element, prose } from "./element.js";
import { findingsList } from "./findings.js";
import { placesOf } from "./places.js";
import { verdictOf } from "./verdict.js";

/** @param {{ policy: () => string, client: () => string[], files: () => string[], read: (path: string) => string, changed: (text: string) => void, complete: unknown, hover: unknown }} options */
export function comparePanel(host, { policy, client, files, read, changed, complete, hover }) {
  const verdict = element("p", { class: "verdict small", role: "status" });
  const pick = element("select", { id: "other", "aria-label": "File to compare with", onchange: () => pick.value && editor.open(read(pick.value)) });
  const frame = element("div", { class: "editor second" });
  const list = element("div", {});
  const lines = element("div", { class: "differences", tabindex: "0", role: "region", "aria-label": "Lines that differ" });
  host.replaceChildren(
    element("div", { class: "bar" }, element("h3", {}, "Compared with"), pick),
    verdict,
    frame,
    element("h3", {}, "Lines that differ"),
    lines,
    element("h3", {}, "Findings in the second policy"),
    list,
  );
  const editor = editorIn({ host: frame, label: "Second policy", text: "", complete, hover, onChange: show });

  function show(text) {
    changed(text);
    differ();
    let file;
    try {
      file = lint(text, "second", client()).files[0];
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      verdict.replaceChildren(error instanceof NotYet ? "Checking…" : `Stricture could not check this text: ${error.message}.`);
      verdict.dataset.verdict = "none";
      editor.underline([]);
      return list.replaceChildren();
    }
    const { verdict: kind, text: words } = verdictOf(text, file);
    verdict.replaceChildren(...prose(words));
    verdict.dataset.verdict = kind;
    const { unit } = placesOf(text);
    const apply = (fix) => editor.change(fix.edits.map((edit) => ({ from: unit(edit.start), to: unit(edit.end), insert: edit.text })));
    editor.underline(file.findings, unit, apply);
    list.replaceChildren(findingsList({ ...file, jump: (span) => editor.jump(unit(span.start.offset)), apply }));
  }

  function differ() {
    const other = editor.text();
    if (other.trim() === "") return lines.replaceChildren(element("p", { class: "empty" }, "Write or paste a second policy, or pick a file."));
    const found = differences(policy(), other);
    if (found === null) return lines.replaceChildren(element("p", { class: "empty" }, "The policies are too long to compare them line by line."));
    if (found.length === 0) return lines.replaceChildren(element("p", { class: "empty" }, "The policies are the same."));
    const sign = { "-": "only in the first", "+": "only in the second" };
    lines.replaceChildren(
      element(
        "ol",
        {},
        ...found.slice(0, 400).map((line) =>
          element("li", { class: line.side === "-" ? "first" : "second" }, element("span", { class: "sign" }, line.side, element("span", { class: "unseen" }, ` ${sign[line.side]}, line ${line.line}: `)), element("code", {}, line.text || " ")),
        ),
      ),
    );
  }

  return {
    differ,
    again: () => show(editor.text()),
    text: () => editor.text(),
    open: (text) => editor.open(text),
    refresh() {
      const names = files();
      pick.hidden = names.length < 2;
      pick.replaceChildren(element("option", { value: "" }, "Pick a file…"), ...names.map((name) => element("option", { value: name }, name)));
    },
  };
}
