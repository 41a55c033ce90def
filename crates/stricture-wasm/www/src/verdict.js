// The verdict: what the client will do with the file, in one line.
import { many } from "./quantity.js";

/** What may keep a client from starting that the text alone does not settle: on what it depends, and the findings that say so. */
const DEPENDS = [
  ["the machine", ({ lint }) => ["file-dependent-start", "host-dependent-start", "server-dependent-start"].includes(lint)],
  ["the profile that people select", ({ lint }) => lint === "unselected-profile-broken"],
  ["the model", ({ lint, key }) => lint === "contradicting-values" && key === "auto_review.required_on_models"],
  ["the client's version", ({ lint }) => lint === "needs-newer-client"],
];

/** `client` is the release that was judged. @returns {{ verdict: string, text: string }} */
export function verdictOf(text, file, client) {
  // A suppressed finding does not change what the client does.
  const all = [...file.findings, ...file.suppressed];
  const rejected = all.filter(({ outcome }) => outcome === "rejected");
  if (rejected.length > 0) {
    const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more)` : "";
    return { verdict: "rejected", text: `Client ${client} will refuse to start: ${rejected[0].message}${more}` };
  }
  if (text.trim() === "") return { verdict: "none", text: "This policy is empty: it requires nothing." };
  const ignored = all.filter(({ outcome }) => outcome === "ignored").length;
  const lines = many(ignored, "line");
  for (const [what, says] of DEPENDS) {
    const finding = all.find(says);
    if (!finding) continue;
    const also = ignored > 0 ? `; if it starts, it does not enforce ${lines}` : "";
    return { verdict: ignored > 0 ? "ignored" : "risky", text: `Whether a client starts depends on ${what}: ${finding.message}${also}` };
  }
  if (ignored > 0) return { verdict: "ignored", text: `Client ${client} will start, but will not enforce ${lines}` };
  const remarks = (outcome) => file.findings.filter((finding) => finding.outcome === outcome).length;
  const [risky, untidy] = [remarks("risky"), remarks("untidy")];
  const told = [risky > 0 && many(risky, "warning"), untidy > 0 && many(untidy, "piece of advice", "pieces of advice")].filter(Boolean);
  const also = told.length > 0 ? `; ${told.join(", ")}` : "";
  return { verdict: risky > 0 ? "risky" : "fine", text: `Client ${client} will start and enforce every line${also}` };
}
