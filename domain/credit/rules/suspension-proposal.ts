import { DAY_MS } from "@/domain/kernel/time";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import type { EarlierSuspensions } from "./earlier-suspensions";
import type { FindingFact } from "./facts";

/** Why a suspension is proposed (CP-1 4.5, table of triggers). */
export type SuspensionTrigger = { readonly kind: "score-below"; readonly below: number } | { readonly kind: "finding" };

/** What the engine proposes when findings take effect; a person confirms it (CP-1 4.5). Instants in epoch ms. */
export interface SuspensionProposal {
  readonly findingId: string;
  readonly caseId: string;
  readonly trigger: SuspensionTrigger;
  /** Days of the trigger before escalation. */
  readonly baseDays: number;
  /** Distinct other cases among earlier suspensions that started before the act and within 730 d; counted up to 3. */
  readonly earlier: number;
  readonly days: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly proposeRevocation: boolean;
}

interface Candidate {
  readonly finding: FindingFact;
  readonly trigger: SuspensionTrigger;
  readonly days: number;
  readonly proposeRevocation: boolean;
}

/**
 * All findings of a person with one `effectiveAt` are one event with at most one suspension: the longest trigger wins
 * and gives its name, ties by smallest id (CP-1 4.5). `events` must share their `effectiveAt`; `scoreAt` reads the
 * score at an instant (epoch ms). Null when nothing is triggered.
 */
export function proposeSuspension(
  events: readonly FindingFact[],
  scoreAt: (at: number) => number,
  book: PolicyBook,
  earlier: EarlierSuspensions,
): SuspensionProposal | null {
  const at = events[0]?.effectiveAt;
  if (at === undefined) return null;
  const policy = policyAt(book, at);
  const before = scoreAt(at - 1);
  const after = scoreAt(at);

  let longest: Candidate | null = null;
  for (const finding of events) {
    const candidate = longestTrigger(finding, before, after, policy);
    if (!candidate) continue;
    const better =
      !longest ||
      candidate.days > longest.days ||
      (candidate.days === longest.days && candidate.finding.id < longest.finding.id);
    if (better) longest = candidate;
  }
  return longest && escalated(longest, earlier, policy);
}

function longestTrigger(finding: FindingFact, before: number, after: number, policy: CreditPolicy): Candidate | null {
  const { scoreTriggers, findingTriggers } = policy.suspension;
  const found: Candidate[] = [];
  for (const trigger of scoreTriggers) {
    if (before < trigger.below || after >= trigger.below) continue;
    found.push({ ...trigger, finding, trigger: { kind: "score-below", below: trigger.below } });
  }
  for (const trigger of findingTriggers) {
    if (!trigger.severities.includes(finding.severity) || !trigger.roles.includes(finding.role)) continue;
    if (trigger.tiers && (finding.tier === null || !trigger.tiers.includes(finding.tier))) continue;
    found.push({ ...trigger, finding, trigger: { kind: "finding" } });
  }
  if (found.length === 0) return null;
  const longest = found.reduce((best, candidate) => (candidate.days > best.days ? candidate : best));
  return { ...longest, proposeRevocation: found.some((candidate) => candidate.proposeRevocation) };
}

function escalated(
  { finding, trigger, days, proposeRevocation }: Candidate,
  earlier: EarlierSuspensions,
  policy: CreditPolicy,
): SuspensionProposal {
  const rule = policy.suspension;
  const oldest = finding.effectiveAt - rule.escalationWindowDays * DAY_MS;
  const cases = earlier.casesBetween(oldest, finding.occurredAt, finding.caseId, rule.escalation.length);
  const factor = rule.escalation[cases];
  const length = factor === undefined ? rule.beyondDays : Math.min(rule.capDays, days * factor);
  return {
    findingId: finding.id,
    caseId: finding.caseId,
    trigger,
    baseDays: days,
    earlier: cases,
    days: length,
    startsAt: finding.effectiveAt,
    endsAt: finding.effectiveAt + length * DAY_MS,
    proposeRevocation: proposeRevocation || factor === undefined,
  };
}
