// A link that holds the state: compressed in the fragment, which no server ever sees.

/** Letters of a fragment that are read at most. */
const LONGEST = 4_000_000;

/** Bytes that a fragment may unpack to. */
const LARGEST = 20_000_000;

/** Letters that browsers take in an address. */
const LONGEST_MADE = 1_900_000;

/** The state as a fragment; `null` where that would be too long for an address. */
export async function pack(state) {
  const bytes = await through(new Blob([JSON.stringify(state)]).stream(), new CompressionStream("deflate-raw"));
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const fragment = `1.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  return fragment.length > LONGEST_MADE ? null : fragment;
}

/** The state in a fragment; throws where there is none. */
export async function unpack(fragment) {
  if (!fragment.startsWith("1.") || fragment.length > LONGEST) throw new Error("no state of this page");
  const letters = atob(fragment.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const unpacked = await through(new Blob([bytes]).stream(), new DecompressionStream("deflate-raw"));
  const state = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked));
  return checked(state);
}

/** Only what a state may hold, of the right kinds. */
function checked(state) {
  const isText = (value) => typeof value === "string";
  const isFile = (file) => file && isText(file.name) && isText(file.text);
  if (!state || typeof state !== "object" || !isText(state.policy)) throw new Error("no state of this page");
  const files = Array.isArray(state.files) ? state.files.filter(isFile) : [];
  const directory = Array.isArray(state.directory) ? state.directory.filter(isFile) : [];
  const text = (value) => (isText(value) ? value : "");
  return {
    policy: state.policy,
    path: text(state.path),
    files: files.map(({ name, text }) => ({ name, text })),
    assignments: text(state.assignments),
    directory: directory.map(({ name, text }) => ({ name, text })),
    script: text(state.script),
    second: text(state.second),
    tab: text(state.tab),
  };
}

async function through(stream, transform) {
  const chunks = [];
  let size = 0;
  const reader = stream.pipeThrough(transform).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error("too much in one link");
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
