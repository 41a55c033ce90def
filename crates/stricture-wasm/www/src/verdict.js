// The verdict: what the clients that were asked about will do with the file, in one line.
import { clientsIn } from "./clients.js";
import { many } from "./quantity.js";

/** What may keep a client from starting that the text alone does not settle: on what it depends, and the findings that say so. */
const DEPENDS = [
  ["the machine", ({ lint }) => ["file-dependent-start", "host-dependent-start", "server-dependent-start"].includes(lint)],
  ["the profile that people select", ({ lint }) => lint === "unselected-profile-broken"],
  ["the model", ({ lint, key }) => lint === "contradicting-values" && key === "auto_review.required_on_models"],
];

const capital = (text) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** @returns {{ verdict: string, text: string }} */
export function verdictOf(text, file) {
  const asked = file.clients.map(({ client }) => client);
  const refusing = file.clients.filter(({ verdict }) => verdict === "rejected").map(({ client }) => client);
  // A suppressed finding does not change what the client does.
  const all = [...file.findings, ...file.suppressed];
  if (refusing.length > 0) {
    const rejected = all.filter(({ outcome }) => outcome === "rejected");
    const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more)` : "";
    return { verdict: "rejected", text: `${capital(clientsIn(refusing, asked))} will refuse to start: ${rejected[0].message}${more}` };
  }
  const useless = file.clients.filter(({ verdict }) => verdict === "unusable").map(({ client }) => client);
  if (useless.length > 0) {
    const { message } = all.find(({ outcome }) => outcome === "unusable");
    return { verdict: "unusable", text: `${capital(clientsIn(useless, asked))} will accept the policy, but nobody can work with it: ${message}` };
  }
  if (text.trim() === "") return { verdict: "none", text: "This policy is empty: it requires nothing." };
  const dropped = all.filter(({ outcome }) => outcome === "ignored");
  const dropping = asked.filter((client) => dropped.some(({ clients }) => clients.includes(client)));
  const lines = many(dropped.length, "line");
  const who = clientsIn(asked, asked);
  for (const [what, says] of DEPENDS) {
    const finding = all.find(says);
    if (!finding) continue;
    const also = dropped.length > 0 ? `; if it starts, it does not enforce ${lines}` : "";
    const verb = asked.length === 1 ? "starts" : "start";
    return { verdict: dropped.length > 0 ? "ignored" : "risky", text: `Whether ${who} ${verb} depends on ${what}: ${finding.message}${also}` };
  }
  if (dropped.length > 0) return { verdict: "ignored", text: `${capital(clientsIn(dropping, asked))} will start, but will not enforce ${lines}` };
  const remarks = (outcome) => file.findings.filter((finding) => finding.outcome === outcome).length;
  const [risky, untidy] = [remarks("risky"), remarks("untidy")];
  const told = [risky > 0 && many(risky, "warning"), untidy > 0 && many(untidy, "piece of advice", "pieces of advice")].filter(Boolean);
  const also = told.length > 0 ? `; ${told.join(", ")}` : "";
  return { verdict: risky > 0 ? "risky" : "fine", text: `${capital(who)} will start and enforce every line${also}` };
}
