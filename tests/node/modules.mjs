// The modules of the page that need no page: `node modules.mjs SOURCES`.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const load = (name) => import(pathToFileURL(join(process.argv[2], `src/${name}.js`)));
const [{ keysOf }, { placesOf }, { differences }, { formatOf }, { verdictOf }, { TooMuch, pack, unpack }, limits, { folded }] = await Promise.all(
  ["toml-keys", "places", "differences", "format", "verdict", "share", "limits", "matrix"].map(load),
);

// What is open where a text ends: where, in what, and what is half written.
const OPEN = [
  ["", "key", "", ""],
  ["allow", "key", "", "allow"],
  ["a = 1\nallow", "key", "", "allow"],
  ["[rul", "header", "", "rul"],
  ["[a.b", "header", "a", "b"],
  ["[[rules.prefix_rules]]\ndec", "key", "rules prefix_rules []", "dec"],
  ["[features]\n", "key", "features", ""],
  ["a = ", "value", "a", ""],
  ["a = tr", "value", "a", "tr"],
  ['a = "x', "value", "a", "x"],
  ["a = ['x', 'y", "value", "a []", "y"],
  ["a = [\n  # no\n  ", "value", "a []", ""],
  ["a.b = { c", "key", "a b", "c"],
  ['r = [{ pattern = [{ token = "git" }, { ', "key", "r [] pattern []", ""],
  ['r = [{ p = [{ t = "g" }], decision = "', "value", "r [] decision", ""],
  ['"a b".c = """\nx\n""" # y\nd', "key", "", "d"],
  ["a = '''\nx = 1\n", "value", "a", "\nx = 1\n"],
  ["# a = ", "comment", undefined, undefined],
  ["a = 2026-01-01\nb = [1, 2]\nc", "key", "", "c"],
  ["= = ]]\n}}\nok", "key", "", "ok"],
];
for (const [text, place, path, word] of OPEN) {
  const { open } = keysOf(text);
  assert.deepEqual([open.in, open.path?.join(" "), open.word], [place, path, word], JSON.stringify(text));
}

// Whatever stands there, it ends, and every key lies where it says.
let seed = 1;
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const PIECES = ["a", "b.c", "[", "]", "[[", "]]", "{", "}", "=", ",", '"', "'", '"""', "\n", "#", " ", "1", "\\", "é", "🦀"];
for (let round = 0; round < 5000; round += 1) {
  let text = "";
  for (let piece = random(30); piece > 0; piece -= 1) text += PIECES[random(PIECES.length)];
  for (const { from, to } of keysOf(text).keys) assert(0 <= from && from < to && to <= text.length, JSON.stringify(text));
}
keysOf("[".repeat(100_000));
keysOf("a = " + "{a=".repeat(100_000));

// Offsets in bytes and in units lead to the same places.
for (let round = 0; round < 300; round += 1) {
  let text = "";
  for (let piece = random(4000); piece > 0; piece -= 1) text += ["a", "é", "…", "🦀", "\n"][random(round % 2 ? 5 : 1)];
  const { unit } = placesOf(text);
  let bytes = 0;
  for (const letter of text.slice(0, 50)) bytes += Buffer.byteLength(letter);
  // A cut may halve a pair, whose halves are three bytes each by themselves.
  if (!/[\ud800-\udbff]$/.test(text.slice(0, 50))) assert.equal(unit(bytes), Math.min(50, text.length));
  assert.equal(unit(Buffer.byteLength(text)), text.length);
}

// The lines that differ are those without which the texts are the same.
for (let round = 0; round < 500; round += 1) {
  const lines = () => Array.from({ length: random(12) }, () => "abc"[random(3)]);
  const [one, other] = [lines(), lines()];
  const found = differences(one.join("\n"), other.join("\n"));
  const left = (text, side) => text.filter((_, at) => !found.some((line) => line.side === side && line.line === at + 1));
  const as = (list) => list.join("\n").split("\n");
  assert.deepEqual(left(as(one), "-"), left(as(other), "+"));
}
assert.equal(differences("a\n".repeat(9000), "b\n".repeat(9000)), null);

// Paths of a policy lead to what the format says.
const key = (path, more = {}) => ({ path, takes: "a string", help: path, words: [], ...more });
const format = formatOf({
  client: "1",
  keys: [key("features"), key("features.<feature>"), key("rules.prefix_rules[].decision"), key("list"), key("hooks.Stop"), key("hooks.<Event>[].matcher")],
});
const path = (text) => format.key(text.split(" "))?.path;
assert.equal(path("features x"), "features.<feature>");
assert.equal(path("rules prefix_rules [] decision"), "rules.prefix_rules[].decision");
assert.equal(path("list []"), "list");
assert.equal(path("hooks Stop"), "hooks.Stop");
assert.equal(path("hooks Stop [] matcher"), "hooks.<Event>[].matcher");
assert.equal(path("nothing"), undefined);
assert.deepEqual(format.children(["hooks"]).map(({ name }) => name), ["Stop"]);

// The headline says what the judged clients will do, and nothing that depends on more.
const NEWEST = ["0.171.0"];
const finding = (lint, outcome, key = "", clients = NEWEST) => ({ lint, outcome, key, message: `about ${lint}`, clients });
/** A file for clients, of which some refuse it. */
const fileFor = (clients, found) => {
  const refusing = new Set(found.filter(({ outcome }) => outcome === "rejected").flatMap(({ clients }) => clients));
  return { clients: clients.map((client) => ({ client, verdict: refusing.has(client) ? "rejected" : "accepted" })), findings: found, suppressed: [] };
};
const ALL = "Client 0.171.0 will start and enforce every line";
const VERDICTS = [
  [[], [], "fine", ALL],
  [[finding("a", "risky"), finding("b", "untidy")], [], "risky", `${ALL}; 1 warning, 1 piece of advice`],
  [[], [finding("a", "risky"), finding("b", "untidy")], "fine", ALL],
  [[finding("a", "ignored")], [finding("b", "ignored")], "ignored", "Client 0.171.0 will start, but will not enforce 2 lines"],
  [[], [finding("a", "ignored")], "ignored", "Client 0.171.0 will start, but will not enforce 1 line"],
  [[finding("a", "ignored"), finding("b", "rejected"), finding("c", "rejected")], [], "rejected", "Client 0.171.0 will refuse to start: about b (and 1 more)"],
  [[finding("host-dependent-start", "risky"), finding("b", "rejected")], [], "rejected", "Client 0.171.0 will refuse to start: about b"],
  ...["host", "file", "server"].map((what) => `${what}-dependent-start`).flatMap((lint) => [
    [[finding(lint, "risky")], [], "risky", `Whether client 0.171.0 starts depends on the machine: about ${lint}`],
    [[], [finding(lint, "risky")], "risky", `Whether client 0.171.0 starts depends on the machine: about ${lint}`],
    [[finding("a", "ignored"), finding(lint, "risky")], [], "ignored", `Whether client 0.171.0 starts depends on the machine: about ${lint}; if it starts, it does not enforce 1 line`],
  ]),
  [[finding("unselected-profile-broken", "risky")], [], "risky", "Whether client 0.171.0 starts depends on the profile that people select: about unselected-profile-broken"],
  [[finding("contradicting-values", "risky", "windows.require_mxc")], [], "risky", `${ALL}; 1 warning`],
  [[finding("contradicting-values", "risky", "auto_review.required_on_models")], [], "risky", "Whether client 0.171.0 starts depends on the model: about contradicting-values"],
];
for (const [findings, suppressed, verdict, text] of VERDICTS) {
  const file = fileFor(NEWEST, [...findings, ...suppressed]);
  assert.deepEqual(verdictOf("x = 1", { ...file, findings, suppressed }), { verdict, text });
}
assert.equal(verdictOf("\n", fileFor(NEWEST, [])).verdict, "none");
const FIVE = ["0.142.0", "0.145.0", "0.147.0", "0.160.0", "0.171.0"];
const OF_FIVE = [
  [[], "fine", "All 5 clients from 0.142.0 to 0.171.0 will start and enforce every line"],
  [[finding("a", "rejected", "", ["0.142.0"])], "rejected", "Client 0.142.0 will refuse to start: about a"],
  [[finding("a", "rejected", "", FIVE.slice(0, 2)), finding("b", "rejected", "", ["0.160.0"])], "rejected", "3 of 5 clients (0.142.0 to 0.145.0, 0.160.0) will refuse to start: about a (and 1 more)"],
  [[finding("a", "ignored", "", FIVE.slice(1, 3))], "ignored", "2 of 5 clients (0.145.0 to 0.147.0) will start, but will not enforce 1 line"],
  [[finding("a", "ignored", "", FIVE)], "ignored", "All 5 clients from 0.142.0 to 0.171.0 will start, but will not enforce 1 line"],
  [[finding("host-dependent-start", "risky", "", FIVE)], "risky", "Whether all 5 clients from 0.142.0 to 0.171.0 start depends on the machine: about host-dependent-start"],
];
for (const [findings, verdict, text] of OF_FIVE) assert.deepEqual(verdictOf("x = 1", fileFor(FIVE, findings)), { verdict, text });

// Neighbours that do the same are one column.
const column = (clients, lines) => folded(clients.map(([client, verdict]) => ({ client, verdict })), lines.map((cells) => ({ cells }))).map(({ at, name }) => `${at} ${name}`);
assert.deepEqual(column([["1", "rejected"], ["2", "rejected"], ["3", "accepted"], ["4", "accepted"]], [["a", "a", "a", "b"]]), ["0 1 to 2", "2 3", "3 4"]);
assert.deepEqual(column([["1", "accepted"]], []), ["0 1"]);

// A link holds a state, and no more than the limits say, when it is made and when it is opened.
const state = { policy: "# é🦀\n", path: "p.toml", files: [{ name: "q.toml", text: "" }], assignments: "a", directory: [], script: "ls", second: "", tab: "people", client: "0.142.0" };
assert.deepEqual(await unpack(await pack(state)), state);
const directory = (size) => ({ ...state, directory: [{ name: "d.csv", text: "#".repeat(size) }] });
const tooMuch = [
  directory(limits.LARGEST_LINK),
  { ...state, policy: "#".repeat(limits.LARGEST_POLICY + 1) },
  { ...state, second: "#".repeat(limits.LARGEST_POLICY + 1) },
  { ...state, files: Array(limits.MOST_FILES + 1).fill({ name: "", text: "" }) },
];
for (const much of tooMuch) {
  await assert.rejects(pack(much), TooMuch);
  await assert.rejects(unpack(await packed(much)), TooMuch);
}
await unpack(await pack(directory(limits.LARGEST_LINK - 1000)));
await assert.rejects(unpack(`1.${"A".repeat(limits.LONGEST_LINK)}`), TooMuch);
const noise = Array.from({ length: 400_000 }, () => random(2 ** 31).toString(36)).join("");
await assert.rejects(pack({ ...state, directory: [{ name: "d.csv", text: noise }] }), TooMuch);
for (const broken of ["", "x", "1.", "1.AAAA", "1.%%%"]) await assert.rejects(unpack(broken));

/** A fragment made without the limits. */
async function packed(state) {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}
