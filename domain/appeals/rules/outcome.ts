import type { FindingContent } from "@/domain/credit/rules/facts";
import type { ChangedEntry } from "@/domain/credit/rules/finding-changes";
import { managerTiers, severityRank } from "@/domain/credit/vocabulary";
import type { AppealOutcome, FindingResult, MeasureResult } from "../vocabulary";

/**
 * The outcome of an appeal as a whole: upheld when everything stays, reversed when every finding is reversed (and every
 * measure voided where there is no finding), modified otherwise.
 */
export function outcomeOf(findings: readonly FindingResult[], measures: readonly MeasureResult[]): AppealOutcome {
  const all = findings.length > 0 ? findings : measures;
  if (all.length > 0 && all.every((result) => result === "reverse" || result === "void")) return "reversed";
  const kept = findings.every((result) => result === "uphold") && measures.every((result) => result === "keep");
  return kept ? "upheld" : "modified";
}

/** How a modification would make things worse for the person. */
export type Worsening = "severity" | "tier" | "role" | "points" | "expiry" | "others";

/** What weighs more in the same case: to have organised it, to have said it, to have let it stand. */
const roleWeight = { manager: 0, sender: 1, organiser: 2 } as const;

/**
 * How changes would worsen the person's position, empty when they do not (credit policy 4.6, no worsening): a modification
 * in itself by severity, tier or role, or in points and their end. `entries` are those that read differently afterwards,
 * others included, since another category may make later findings repeats.
 */
export function worsenings(
  modified: readonly { readonly findingId: string; readonly before: FindingContent; readonly after: FindingContent }[],
  entries: readonly ChangedEntry[],
): Worsening[] {
  const found = new Set<Worsening>();
  for (const { before, after } of modified) {
    if (severityRank(after.severity) > severityRank(before.severity)) found.add("severity");
    if (roleWeight[after.role] > roleWeight[before.role]) found.add("role");
    if (before.tier && after.tier && managerTiers.indexOf(after.tier) > managerTiers.indexOf(before.tier)) {
      found.add("tier");
    }
  }
  const own = new Set(modified.map((one) => one.findingId));
  for (const { findingId, before, after } of entries) {
    if (!before || !after) continue;
    if (after.points > before.points) found.add(own.has(findingId) ? "points" : "others");
    if (after.points > 0 && after.expiresAt > before.expiresAt) found.add(own.has(findingId) ? "expiry" : "others");
  }
  return [...found];
}
