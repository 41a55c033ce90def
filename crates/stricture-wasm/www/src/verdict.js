// The verdict: what the clients that were asked about will do with the file, in one line.
import { many } from "./quantity.js";

/** What may keep a client from starting that the text alone does not settle: on what it depends, and the findings that say so. */
const DEPENDS = [
  ["the machine", ({ lint }) => ["file-dependent-start", "host-dependent-start", "server-dependent-start"].includes(lint)],
  ["the profile that people select", ({ lint }) => lint === "unselected-profile-broken"],
  ["the model", ({ lint, key }) => lint === "contradicting-values" && key === "auto_review.required_on_models"],
];

/** The clients that were asked about, as the beginning of a sentence. */
function asked({ clients }) {
  const names = clients.map(({ client }) => client);
  if (names.length === 1) return `Client ${names[0]}`;
  return `The ${names.length} clients from ${names[0]} to ${names.at(-1)}`;
}

/** @returns {{ verdict: string, text: string }} */
export function verdictOf(text, file) {
  const who = asked(file);
  // A suppressed finding does not change what the client does.
  const all = [...file.findings, ...file.suppressed];
  const rejected = all.filter(({ outcome }) => outcome === "rejected");
  if (rejected.length > 0) {
    const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more)` : "";
    return { verdict: "rejected", text: `${who} will refuse to start: ${rejected[0].message}${more}` };
  }
  if (text.trim() === "") return { verdict: "none", text: "This policy is empty: it requires nothing." };
  const ignored = all.filter(({ outcome }) => outcome === "ignored").length;
  const lines = many(ignored, "line");
  for (const [what, says] of DEPENDS) {
    const finding = all.find(says);
    if (!finding) continue;
    const also = ignored > 0 ? `; if it starts, it does not enforce ${lines}` : "";
    return { verdict: ignored > 0 ? "ignored" : "risky", text: `Whether ${who.replace(/^C/, "c").replace(/^T/, "t")} starts depends on ${what}: ${finding.message}${also}` };
  }
  if (ignored > 0) return { verdict: "ignored", text: `${who} will start, but will not enforce ${lines}` };
  const remarks = (outcome) => file.findings.filter((finding) => finding.outcome === outcome).length;
  const [risky, untidy] = [remarks("risky"), remarks("untidy")];
  const told = [risky > 0 && many(risky, "warning"), untidy > 0 && many(untidy, "piece of advice", "pieces of advice")].filter(Boolean);
  const also = told.length > 0 ? `; ${told.join(", ")}` : "";
  return { verdict: risky > 0 ? "risky" : "fine", text: `${who} will start and enforce every line${also}` };
}
