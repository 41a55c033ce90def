// The client releases: which are asked about, and how they are named.
import { element } from "./element.js";

/** The value of the choice that asks about every measured release. */
const ALL = "all";

/** Some of the clients that were asked, for a sentence: `client 0.171.0`, `clients 0.142.0 to 0.153.0`. */
export function clientsIn(some, asked) {
  if (some.length === 1) return `client ${some[0]}`;
  if (some.length === asked.length) return `all ${asked.length} clients from ${asked[0]} to ${asked.at(-1)}`;
  return `${some.length} of ${asked.length} clients (${runs(some, asked).join(", ")})`;
}

/** Neighbours in the order of `asked`, folded. */
export function runs(some, asked) {
  const found = [];
  let from = null;
  asked.forEach((client, at) => {
    if (!some.includes(client)) return;
    from ??= client;
    if (some.includes(asked[at + 1])) return;
    found.push(from === client ? client : `${from} to ${client}`);
    from = null;
  });
  return found;
}

/**
 * The choice of the client.
 *
 * @param {HTMLSelectElement} pick @param {string[]} releases the measured ones, the oldest first @param {() => void} changed
 */
export function clientPicker(pick, releases, changed) {
  const newest = releases.at(-1);
  const option = (value, text) => element("option", { value }, text);
  pick.replaceChildren(
    option("", `Client ${newest}`),
    ...releases.slice(0, -1).reverse().map((release) => option(release, `Client ${release}`)),
    option(ALL, `All ${releases.length} clients`),
  );
  pick.addEventListener("change", changed);
  return {
    value: () => pick.value,
    /** For what is asked of several clients at once. */
    asked: () => (pick.value === "" ? [] : [pick.value]),
    /** For what is asked of one client: the newest. */
    one: () => (pick.value === "" || pick.value === ALL ? [] : [pick.value]),
    /** A release that the page does not know leaves the newest. */
    choose(wanted) {
      pick.value = [...releases.slice(0, -1), ALL].includes(wanted) ? wanted : "";
    },
  };
}
