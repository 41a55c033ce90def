// Files that are opened or dropped: what each is, and what is refused.
import { LARGEST_DIRECTORY, LARGEST_POLICY, MOST_FILES } from "./limits.js";

/** A file that is not taken, in words for people. */
export class Refused extends Error {}

/** All files of a drop, those in folders included, each with its path. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const found = [];
  for (const entry of entries) await walk(entry, entry.isDirectory && entries.length === 1 ? "" : entry.name, found);
  return found;
}

async function walk(entry, path, found) {
  if (found.length >= MOST_FILES) throw new Refused("This folder has too many files for a policy repository.");
  if (entry.isFile) {
    found.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const inner of some) {
      if (!inner.name.startsWith(".")) await walk(inner, path === "" ? inner.name : `${path}/${inner.name}`, found);
    }
  }
}

/**
 * Reads files and says what each is.
 *
 * @returns {Promise<{ policies: { name: string, text: string }[], assignments: string | null, directory: { name: string, text: string }[] }>}
 */
export async function sorted(files) {
  const wanted = files.filter(({ path }) => /\.(toml|json|csv)$/i.test(path));
  const single = files.length === 1 && wanted.length === 0;
  const read = { policies: [], assignments: null, directory: [] };
  for (const { path, file } of single ? files : wanted) {
    const isDirectory = /\.(json|csv)$/i.test(path);
    const largest = isDirectory ? LARGEST_DIRECTORY : LARGEST_POLICY;
    if (file.size > largest) {
      throw new Refused(`${path} is too large: ${megabytes(file.size)} MB, but this page reads at most ${megabytes(largest)} MB.`);
    }
    const text = await textOf(file, path);
    if (isDirectory) read.directory.push({ name: path, text });
    else if (/(^|\/)assignments\.toml$/i.test(path)) read.assignments = text;
    else if (!/(^|\/)(tests\/.*|stricture)\.toml$/i.test(path)) read.policies.push({ name: path, text });
  }
  if (read.policies.length + read.directory.length === 0 && read.assignments === null) {
    throw new Refused("There is no policy here: a folder needs assignments.toml, policies/*.toml or requirements.toml.");
  }
  read.policies.sort((one, other) => (one.name < other.name ? -1 : 1));
  return read;
}

async function textOf(file, path) {
  const bytes = await file.arrayBuffer();
  let text;
  try {
    // The mark stays: the client reads it too.
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(`${path} is not text: the client reads only UTF-8.`);
  }
  if (text.includes("\0")) throw new Refused(`${path} is not text: it has zero bytes.`);
  return text;
}

const megabytes = (bytes) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
