import type { CreditEntry } from "@/domain/credit/rules/credit-entry";

/** “16 × 150% × 50%”: base points, then repeat and share where they are not 100%; null where only the base counts. */
export function productOf({
  base,
  repeatPct,
  sharePct,
}: Pick<CreditEntry, "base" | "repeatPct" | "sharePct">): string | null {
  const factors = [repeatPct, sharePct].filter((pct) => pct !== 100).map((pct) => `${pct}%`);
  return factors.length === 0 ? null : [String(base), ...factors].join(" × ");
}
