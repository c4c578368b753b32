import type { CreditEntry } from "@/domain/credit/rules/credit-entry";

/** “16 × 150% × 50%”: base points, then repeat and share where they are not 100%. */
export function productOf({ base, repeatPct, sharePct }: Pick<CreditEntry, "base" | "repeatPct" | "sharePct">): string {
  return [String(base), ...[repeatPct, sharePct].filter((pct) => pct !== 100).map((pct) => `${pct}%`)].join(" × ");
}
