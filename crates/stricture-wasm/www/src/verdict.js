// The verdict: what every client will do with the file, in one line.

/** @returns {{ verdict: string, text: string }} */
export function verdictOf(text, file) {
  const of = (outcome) => file.findings.filter((finding) => finding.outcome === outcome);
  const [rejected, ignored, risky, untidy] = ["rejected", "ignored", "risky", "untidy"].map(of);
  if (rejected.length > 0) {
    const more = rejected.length > 1 ? ` (and ${rejected.length - 1} more)` : "";
    return { verdict: "rejected", text: `Every client will refuse to start: ${rejected[0].message}${more}` };
  }
  if (text.trim() === "") return { verdict: "none", text: "An empty policy: it requires nothing." };
  if (ignored.length > 0) {
    return { verdict: "ignored", text: `Every client will start, and ${many(ignored.length, "line")} will not be enforced` };
  }
  const remarks = [risky.length > 0 && many(risky.length, "warning"), untidy.length > 0 && `${untidy.length} of advice`].filter(Boolean);
  const also = remarks.length > 0 ? `; ${remarks.join(", ")}` : "";
  return { verdict: risky.length > 0 ? "risky" : "fine", text: `Every client will start and enforce every line${also}` };
}

export const many = (count, what) => `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
