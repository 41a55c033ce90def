// Clients: what each release does with each line, as a table.
import { runs } from "./clients.js";
import { element } from "./element.js";
import { many } from "./quantity.js";

/** Lines that are shown. */
const MOST = 200;

/** @param {object} answer `stricture/matrix/1` @param {{ jump: (span: object) => void }} options */
export function matrixTable({ clients, lines, min_client: oldest }, { jump }) {
  if (lines.length === 0) return element("p", { class: "empty" }, "This policy sets no key, so there is nothing to compare.");
  const columns = folded(clients, lines);
  const told = lines.filter(({ cells }) => cells.some((cell) => cell !== "enforced"));
  const rest = lines.length - told.length;
  const someRefuse = clients.some(({ verdict }) => verdict === "rejected");
  return element(
    "div",
    { class: "matrix" },
    element("p", {}, oldest === null ? "The newest measured client does not enforce every line." : `The measured clients from ${oldest} on enforce every line.`),
    (told.length > 0 || someRefuse) &&
      element(
        "div",
        { class: "wide", tabindex: "0", role: "region", "aria-label": "What each client does" },
        element(
          "table",
          {},
          element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Line"), ...columns.map(({ name }) => element("th", { scope: "col" }, name)))),
          element(
            "tbody",
            {},
            someRefuse && row(element("span", {}, "the client"), columns.map(({ at }) => (clients[at].verdict === "rejected" ? ["rejected", "refuses to start"] : ["enforced", "starts"]))),
            ...told.slice(0, MOST).map((line) => row(key(line, jump), columns.map(({ at }) => [line.cells[at], line.cells[at]]))),
          ),
        ),
      ),
    told.length > MOST && element("p", { class: "empty" }, `… and ${many(told.length - MOST, "more line", "more lines")}`),
    rest > 0 && element("p", { class: "quiet" }, `Each of these ${clients.length} clients enforces ${told.length > 0 ? "the other " : ""}${many(rest, "line")} if it starts.`),
  );
}

const row = (title, cells) => element("tr", {}, element("th", { scope: "row" }, title), ...cells.map(([kind, word]) => element("td", { "data-cell": kind }, word)));

const key = (line, jump) => element("button", { type: "button", class: "link", onclick: () => jump(line.span) }, element("code", {}, line.key), ` line ${line.span.start.line}`);

/** Neighbours among the clients that do the same with the policy and each of its lines, folded. */
export function folded(clients, lines) {
  const names = clients.map(({ client }) => client);
  const same = (one, other) => clients[one].verdict === clients[other].verdict && lines.every(({ cells }) => cells[one] === cells[other]);
  const starts = names.map((_, at) => at).filter((at) => at === 0 || !same(at, at - 1));
  return starts.map((at, number) => ({ at, name: runs(names.slice(at, starts[number + 1]), names)[0] }));
}
