// A link that holds the state: compressed in the fragment, which no server ever sees.
import { deflated, inflated } from "./deflate.js";
import { LARGEST_LINK, LARGEST_POLICY, LONGEST_LINK, MOST_FILES } from "./limits.js";

/** More than a link may hold, in words for people. */
export class TooMuch extends Error {}

/** The state as a fragment. */
export async function pack(state) {
  fits(state);
  const text = new TextEncoder().encode(JSON.stringify(state));
  if (text.length > LARGEST_LINK) throw new TooMuch("all files together are too large");
  const bytes = await deflated(text);
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const fragment = `1.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  if (fragment.length > LONGEST_LINK) throw new TooMuch("the address would be too long");
  return fragment;
}

/** The state in a fragment; throws where there is none. */
export async function unpack(fragment) {
  if (!fragment.startsWith("1.")) throw new Error("not a state of this page");
  if (fragment.length > LONGEST_LINK) throw new TooMuch("the address is too long");
  const letters = atob(fragment.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = await inflated(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), LARGEST_LINK);
  if (bytes === null) throw new TooMuch("all files together are too large");
  return fits(checked(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))));
}

/** Only what a state may hold, of the right kinds. */
function checked(state) {
  const isText = (value) => typeof value === "string";
  const isFile = (file) => file && isText(file.name) && isText(file.text);
  if (!state || typeof state !== "object" || !isText(state.policy)) throw new Error("not a state of this page");
  const text = (value) => (isText(value) ? value : "");
  const files = (value) => (Array.isArray(value) ? value.filter(isFile).map(({ name, text }) => ({ name, text })) : []);
  return {
    policy: state.policy,
    path: text(state.path),
    files: files(state.files),
    assignments: text(state.assignments),
    directory: files(state.directory),
    script: text(state.script),
    second: text(state.second),
    tab: text(state.tab),
    client: text(state.client),
  };
}

/** Refuses what the page would not take as files either. */
function fits(state) {
  const files = [...state.files, ...state.directory];
  if (files.length > MOST_FILES) throw new TooMuch(`more than ${MOST_FILES} files`);
  const policies = [state.policy, state.second, state.assignments, ...state.files.map(({ text }) => text)];
  // Letters are at least as many bytes.
  if (policies.some((text) => text.length > LARGEST_POLICY)) throw new TooMuch("a policy is too large");
  return state;
}
