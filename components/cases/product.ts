import type { PersonConsequence } from "@/domain/cases/consequences";

type Entry = PersonConsequence["entries"][number];

/** “16 × 150% × 50%”: base points × repeat, and for managers × share. */
export function productOf({
  base,
  repeatPct,
  sharePct,
  finding,
}: Pick<Entry, "base" | "repeatPct" | "sharePct" | "finding">) {
  const factors = finding.role === "manager" ? [repeatPct, sharePct] : [repeatPct];
  return [String(base), ...factors.map((pct) => `${pct}%`)].join(" × ");
}
