// The editor: CodeMirror in a shadow root, where its styles are sheets of the document's own making, which the page's policy for
// content lets pass; elsewhere it would need inline styles.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { element, prose } from "./element.js";

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", height: "100%", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.65" },
  ".cm-content": { caretColor: "var(--accent)", padding: "0.6rem 0" },
  ".cm-line": { padding: "0 1rem 0 0.35rem" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--selection)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--line)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--faint)", border: "none" },
  ".cm-gutter-lint": { width: "1rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 0 0 0.2rem" },
  ".cm-lint-marker": { width: "0.5rem", height: "0.5rem", borderRadius: "50%", marginTop: "0.58rem", content: "none" },
  ".cm-lint-marker-error": { content: "none", background: "var(--error)" },
  ".cm-lint-marker-warning": { content: "none", background: "var(--warning)" },
  ".cm-lint-marker-info": { content: "none", background: "var(--advice)" },
  ".cm-lintRange": { backgroundImage: "none", paddingBottom: "0", textDecorationLine: "underline", textDecorationStyle: "wavy", textDecorationThickness: "1.5px", textUnderlineOffset: "3px", textDecorationSkipInk: "none" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecorationColor: "var(--error)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecorationColor: "var(--warning)" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecorationColor: "var(--advice)" },
  ".cm-lintRange-active": { backgroundColor: "var(--line)" },
  ".cm-lintPoint::after": { borderBottomColor: "var(--error)" },
  ".cm-tooltip": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--rule)", borderRadius: "8px", boxShadow: "var(--shadow)", maxWidth: "min(34rem, calc(100vw - 2rem))", fontFamily: "var(--sans)", fontSize: "0.875rem", lineHeight: "1.5", overflow: "hidden" },
  ".cm-tooltip.cm-tooltip-lint": { padding: "0" },
  ".cm-diagnostic": { borderLeftWidth: "3px", padding: "0.6rem 0.8rem", whiteSpace: "normal", margin: "0" },
  // It stands in the text, behind the outcome.
  ".cm-diagnosticSource": { display: "none" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--advice)" },
  ".cm-diagnosticText p": { margin: "0 0 0.25rem" },
  ".cm-diagnosticText .help": { color: "var(--quiet)" },
  ".cm-diagnosticText .name": { color: "var(--quiet)", fontSize: "0.8rem" },
  ".cm-diagnosticAction": { font: "inherit", background: "var(--accent)", color: "var(--on-accent)", borderRadius: "5px", border: "none", padding: "0.2rem 0.6rem", margin: "0.35rem 0.4rem 0 0", cursor: "pointer" },
  ".cm-tooltip code, .cm-completionInfo code": { fontFamily: "var(--mono)", fontSize: "0.85em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "0.82rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.6rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { color: "inherit", opacity: "0.7", fontStyle: "normal", marginLeft: "1rem", fontFamily: "var(--sans)" },
  ".cm-completionIcon": { display: "none" },
  ".cm-tooltip.cm-completionInfo": { padding: "0.5rem 0.7rem" },
  ".key-help": { padding: "0.6rem 0.8rem" },
  ".key-help p": { margin: "0 0 0.3rem" },
  ".key-help .quiet": { color: "var(--quiet)" },
  ".key-help dl": { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0.1rem 0.8rem", margin: "0.3rem 0 0" },
  ".key-help dd": { margin: "0" },
  ".cm-panels": { background: "var(--raised)", color: "var(--ink)", borderColor: "var(--rule)" },
  ".cm-panel.cm-panel-lint ul": { maxHeight: "9rem" },
  ".cm-matchingBracket": { background: "var(--line)", outline: "1px solid var(--rule)" },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--comment)", fontStyle: "italic" },
  { tag: tags.string, color: "var(--string)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--atom)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.standard(tags.variableName)], color: "var(--key)" },
  { tag: [tags.bracket, tags.atom], color: "var(--header)" },
]);

const SEVERITY = { error: "error", warning: "warning", advice: "info" };

/**
 * Typing over a selection, done without the browser: it would give what is typed the looks of what was there, as an inline style.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    if (event.inputType !== "insertText" || !event.data || main.empty || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, event.data, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/**
 * An editor in `host`.
 *
 * @param {{ host: Element, label: string, text: string, onChange: (text: string) => void, complete?: unknown, hover?: unknown }} options
 */
export function editorIn({ host, label, text, onChange, complete, hover }) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host { display: block } .room { height: 100% }");
  root.adoptedStyleSheets = [sheet];
  const parent = element("div", { class: "room" });
  root.append(parent);

  const extensions = [
    lineNumbers(),
    lintGutter({ hoverTime: 150 }),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    StreamLanguage.define(toml),
    syntaxHighlighting(colours),
    autocompletion(complete ? { override: [complete], icons: false } : { override: [] }),
    hover ? hoverTooltip(hover, { hoverTime: 250 }) : [],
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    typingOver,
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    theme,
  ];
  const view = new EditorView({ state: EditorState.create({ doc: text, extensions }), parent, root });

  return {
    text: () => view.state.doc.toString(),
    /** Puts another file in place of the text, with a history of its own. */
    open(next) {
      view.setState(EditorState.create({ doc: next, extensions }));
      onChange(view.state.doc.toString());
    },
    /** Changes the text in a way that can be undone. */
    change(changes, then) {
      view.dispatch({ changes, scrollIntoView: true, userEvent: "input.fix" });
      if (then) view.focus();
    },
    replace(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, userEvent: "input.fix" });
    },
    /** Shows a place and puts the cursor there. */
    jump(from, to = from) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: "center" }),
      });
      view.focus();
    },
    /** Underlines findings. */
    underline(findings, unit, apply) {
      const marks = findings.map((finding) => ({
        from: unit(finding.span.start.offset),
        to: unit(finding.span.end.offset),
        severity: SEVERITY[finding.severity],
        source: finding.lint,
        message: finding.message,
        renderMessage: () => words(finding),
        actions: finding.fixes.map((fix) => ({ name: fix.title.replaceAll("`", ""), apply: () => apply(fix) })),
      }));
      view.dispatch(setDiagnostics(view.state, marks));
    },
  };
}

function words(finding) {
  return element(
    "div",
    {},
    element("p", {}, ...prose(finding.message)),
    finding.help && element("p", { class: "help" }, ...prose(finding.help)),
    element("span", { class: "name" }, `${finding.outcome} · ${finding.lint}`),
  );
}
