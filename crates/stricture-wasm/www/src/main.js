// The page: its state, and what happens when something changes.
import { attempt } from "./attempt.js";
import { clientPicker } from "./clients.js";
import { commandPanel } from "./command.js";
import { comparePanel } from "./compare.js";
import { NoAnswer, NotYet, SECOND, distrust, explain, fix, lint, load, matrix, reference, whenAnswered } from "./core.js";
import { download } from "./download.js";
import { startDragging } from "./drag.js";
import { editorIn } from "./editor.js";
import { byId, element, prose } from "./element.js";
import { Refused, dropped, sorted } from "./files.js";
import { findingsList } from "./findings.js";
import { FIRST } from "./first.js";
import { formatOf } from "./format.js";
import { completer, hoverer } from "./keys.js";
import { matrixTable } from "./matrix.js";
import { meaningText } from "./meaning.js";
import { peoplePanel } from "./people.js";
import { placesOf } from "./places.js";
import { many } from "./quantity.js";
import { SAMPLE } from "./sample.js";
import { TooMuch, pack, unpack } from "./share.js";
import { tabsIn } from "./tabs.js";
import { startTheme } from "./theme.js";
import { verdictOf } from "./verdict.js";

/** How long a pause in typing is, after which what is slower than findings is brought up to date. */
const PAUSE = 120;

const state = { path: "requirements.toml", files: new Map(), assignments: "", directory: [], script: "", second: "" };
let editor, tabs, command, people, compare, later, client;
/** What a notice is about that goes once the core has an answer again. */
const BROKEN = "broken";
/** What a notice is about that goes once the fixes were tried. */
const FIXING = "fixing";

const NOTHING = { verdict: null, clients: [], findings: [], suppressed: [], pending: false };
let judged = NOTHING;

startTheme(byId("theme"));
start().catch((error) => {
  byId("verdict").textContent = `This browser cannot run the checker: ${error.message}`;
});

async function start() {
  await load();
  whenAnswered(again);
  const format = formatOf(reference());
  client = clientPicker(byId("client"), format.clients, () => {
    changed(policy());
    compare.again();
  });
  const [complete, hover] = [completer(format), hoverer(format)];
  tabs = tabsIn(byId("tabs"), refresh);
  command = commandPanel(byId("panel-command"), { policy, client: client.one, jump, add: (rules) => copy(rules.join(",\n"), "Rules copied."), changed: (script) => (state.script = script) });
  people = peoplePanel(byId("panel-people"), {
    assignments: () => state.assignments,
    policies: () => [...state.files].map(([name, text]) => ({ name, text })),
    directory: () => state.directory,
    setAssignments: (text) => (state.assignments = text),
    setDirectory: (files) => (state.directory = files),
    open: show,
  });
  editor = editorIn({ host: byId("editor"), label: "Policy, TOML", text: FIRST, complete, hover, onChange: changed });
  compare = comparePanel(byId("panel-compare"), {
    policy,
    client: client.asked,
    files: () => [...state.files.keys()],
    read: (path) => state.files.get(path) ?? "",
    changed: (text) => (state.second = text),
    complete,
    hover,
  });
  changed(FIRST);
  buttons();
  await openLink();
  window.addEventListener("hashchange", openLink);
  document.documentElement.dataset.ready = "";
  performance.mark("ready");
}

const policy = () => editor.text();

/** Whether the client that single questions are about refuses the policy: the newest that was asked. */
const refusedByOne = () => judged.clients.at(-1)?.verdict === "rejected";

/** What the core says of a text; nothing, and that on the page, where it breaks on it. */
function judge(text) {
  try {
    const file = lint(text, state.path, client.asked()).files[0];
    if (byId("notice").dataset.about === BROKEN) notice("");
    return { ...file, headline: verdictOf(text, file) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error instanceof NotYet) return { ...NOTHING, pending: true, headline: { verdict: "none", text: "Checking…" } };
    notice(`No findings: ${error.message}.`, BROKEN);
    return { ...NOTHING, headline: { verdict: "none", text: "Stricture could not check this text." } };
  }
}

/** Findings at once, everything else in the next pause. */
function changed(text) {
  if (performance.getEntriesByName("keystroke").length === 0) performance.mark("keystroke");
  state.files.set(state.path, text);
  judged = judge(text);
  const line = byId("verdict");
  line.replaceChildren(...prose(judged.headline.text));
  line.dataset.verdict = judged.headline.verdict;
  byId("count").textContent = judged.findings.length > 0 ? judged.findings.length : "";
  byId("size").textContent = many(text.split("\n").length - (text.endsWith("\n") ? 1 : 0), "line");
  byId("fix").disabled = !judged.findings.some((finding) => finding.fixes.length > 0);
  const { unit } = placesOf(text);
  editor.underline(judged.findings, unit, apply);
  if (tabs.current() === "findings") findings();
  if (!judged.pending) {
    performance.clearMeasures("findings");
    performance.measure("findings", "keystroke");
    performance.clearMarks("keystroke");
  }
  clearTimeout(later);
  later = setTimeout(refresh, PAUSE);
}

/** Draws what had to wait for this answer from the background. */
function again({ name, inputs, channel }) {
  if (channel === SECOND) compare.again();
  else if (name === "lint") changed(policy());
  else if (name === "explain") {
    drawn.meaning = null;
    refresh();
  } else if (name === "matrix") {
    drawn.clients = null;
    refresh();
  } else if (name === "evalScript") command.show();
  else if (name === "walkAround") command.around();
  else if (name === "fix" && inputs[0] === policy()) fixAll();
  else if (tabs.current() === "people") people.refresh();
}

/** What the views show: drawing them again would take the focus away from who is in them. */
const drawn = {};

function findings() {
  if (drawn.findings === judged) return;
  drawn.findings = judged;
  const why = judged.pending ? "Checking…" : "Stricture could not check this text.";
  const none = () => element("p", { class: "empty" }, why);
  byId("panel-findings").replaceChildren(judged.verdict === null ? none() : findingsList({ ...judged, jump, apply }));
}

/** Brings the view up to date that is open. */
function refresh() {
  const open = tabs.current();
  if (open === "findings") findings();
  if (open === "meaning" && drawn.meaning !== judged) {
    drawn.meaning = judged;
    const told = () => meaningText({ meaning: refusedByOne() ? null : explain(policy(), client.one()), jump });
    byId("panel-meaning").replaceChildren(...attempt(told));
  }
  if (open === "clients" && drawn.clients !== judged) {
    drawn.clients = judged;
    byId("panel-clients").replaceChildren(...attempt(() => matrixTable(matrix(policy(), state.path), { jump })));
  }
  if (open === "command" && drawn.command !== judged) {
    drawn.command = judged;
    command.show();
    command.forget();
  }
  if (open === "people") people.refresh();
  if (open === "compare") {
    compare.refresh();
    compare.differ();
  }
}

function jump(span) {
  const { unit } = placesOf(policy());
  editor.jump(unit(span.start.offset), unit(span.start.offset));
}

function apply(change) {
  const { unit } = placesOf(policy());
  editor.change(change.edits.map((edit) => ({ from: unit(edit.start), to: unit(edit.end), insert: edit.text })), true);
}

/** Opens one of the files that are loaded. */
function show(path) {
  const text = state.files.get(path);
  if (text === undefined) {
    notice(`${path} is not loaded.`);
    return false;
  }
  state.path = path;
  editor.open(text);
  listFiles();
  return true;
}

function listFiles() {
  const pick = byId("file");
  const names = [...state.files.keys()];
  pick.hidden = names.length < 2;
  pick.replaceChildren(...names.map((name) => element("option", { value: name, ".selected": name === state.path }, name)));
  byId("policy-title").textContent = names.length < 2 ? state.path : "Policy";
}

/** Puts what was read in place of what is there; what was not read stays. */
function take({ policies, assignments, directory }) {
  if (policies.length > 0) {
    state.files = new Map(policies.map(({ name, text }) => [name, text]));
    show(policies[0].name);
  }
  if (assignments !== null) state.assignments = assignments;
  if (directory.length > 0) state.directory = directory;
  if (policies.length === 0) tabs.open("people");
  refresh();
}

async function read(files) {
  notice("");
  try {
    take(await sorted(await files));
  } catch (error) {
    notice(error instanceof Refused ? error.message : `The page could not read this: ${error.message}`);
  }
}

function notice(text, about = "") {
  const line = byId("notice");
  line.textContent = text;
  line.dataset.about = about;
  line.hidden = text === "";
}

async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    notice(said);
  } catch {
    notice("The browser does not let this page copy.");
    return false;
  }
  return true;
}

async function share() {
  const files = [...state.files].filter(([name]) => name !== state.path).map(([name, text]) => ({ name, text }));
  let fragment;
  try {
    fragment = await pack({ ...state, policy: policy(), files, tab: tabs.current(), client: client.value() });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return notice(`A link cannot hold this: ${error.message}.`);
  }
  history.replaceState(null, "", `#${fragment}`);
  await copy(location.href, "Link copied. It contains everything on this page. Browsers never send the part after # to a server.");
}

async function openLink() {
  const fragment = location.hash.slice(1);
  if (fragment === "" || fragment === "panels") return;
  let shared;
  try {
    shared = await unpack(fragment);
  } catch (error) {
    return notice(error instanceof TooMuch ? `The page cannot open this link: ${error.message}.` : "This link is broken: the page could not read it.");
  }
  // A stranger may have made the link to keep this page busy.
  distrust();
  state.path = shared.path || "requirements.toml";
  state.files = new Map([[state.path, shared.policy], ...shared.files.map(({ name, text }) => [name, text])]);
  Object.assign(state, { assignments: shared.assignments, directory: shared.directory });
  client.choose(shared.client);
  show(state.path);
  compare.open(shared.second);
  command.write(shared.script);
  tabs.open(shared.tab);
  refresh();
}

function fixAll() {
  try {
    const fixed = fix(policy(), true, client.asked());
    if (byId("notice").dataset.about === FIXING) notice("");
    if (fixed === policy()) notice("There are no more fixes to apply.");
    else editor.replace(fixed);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error instanceof NotYet) return notice("Trying the fixes…", FIXING);
    notice(`Nothing was fixed: ${error.message}.`);
  }
}

function buttons() {
  byId("open").addEventListener("click", () => byId("files").click());
  byId("files").addEventListener("change", (event) => {
    read([...event.target.files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    event.target.value = "";
  });
  byId("sample").addEventListener("click", () => take(SAMPLE));
  byId("fix").addEventListener("click", fixAll);
  byId("share").addEventListener("click", share);
  byId("download").addEventListener("click", () => download(state.path.split("/").pop(), policy()));
  byId("file").addEventListener("change", (event) => show(event.target.value));
  listFiles();
  startDragging((transfer) => read(dropped(transfer)));
  // How long findings take is measured from here.
  window.addEventListener("beforeinput", () => performance.mark("keystroke"), true);
}
