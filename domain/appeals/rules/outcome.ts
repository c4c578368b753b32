import type { CreditEntry } from "@/domain/credit/rules/credit-entry";
import type { FindingContent } from "@/domain/credit/rules/facts";
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
 * How a modification would worsen the person's position, empty when it does not (credit policy 4.6, no worsening): in
 * itself by severity, tier or role, or in its points and their end. `before` and `after` hold every entry of the person,
 * since another category may make later findings repeats.
 */
export function worsenings(
  finding: { readonly id: string; readonly before: FindingContent; readonly after: FindingContent },
  before: readonly CreditEntry[],
  after: readonly CreditEntry[],
): Worsening[] {
  const found = new Set<Worsening>();
  const { before: old, after: next } = finding;
  if (severityRank(next.severity) > severityRank(old.severity)) found.add("severity");
  if (roleWeight[next.role] > roleWeight[old.role]) found.add("role");
  if (old.tier && next.tier && managerTiers.indexOf(next.tier) > managerTiers.indexOf(old.tier)) found.add("tier");
  const known = new Map(before.map((entry) => [entry.findingId, entry]));
  for (const entry of after) {
    const was = known.get(entry.findingId);
    if (!was) continue;
    const own = entry.findingId === finding.id;
    if (entry.points > was.points) found.add(own ? "points" : "others");
    if (entry.points > 0 && entry.expiresAt > was.expiresAt) found.add(own ? "expiry" : "others");
  }
  return [...found];
}
