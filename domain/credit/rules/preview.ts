import { severityRank } from "../vocabulary";
import type { CreditEntry } from "./credit-entry";
import { creditOf } from "./credit-of";
import { type PolicyBook, policyAt } from "./credit-policy";
import type { FindingContent, FindingFact, PersonFacts } from "./facts";
import { findingAsKnown } from "./known-facts";
import { type LostEntitlement, lostEntitlements } from "./level";
import { type Score, scoreOn } from "./score-curve";
import { type EarlierSuspension, proposeSuspension, type SuspensionProposal } from "./suspension-proposal";
import { recheckSuspensions, type Suspension, suspendedUntil, suspensionsOf } from "./suspensions";

/** A finding about to be decided; it would take effect at the instant of the preview. */
export interface ProposedFinding extends FindingContent {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
  readonly occurredAt: number;
  readonly minor?: FindingFact["minor"];
}

/** What deciding would do to one person (design 4, preview). */
export interface DecisionPreview {
  readonly before: Score;
  readonly after: Score;
  /** Entries of the proposed findings with their arithmetic. */
  readonly entries: readonly CreditEntry[];
  readonly suspension: SuspensionProposal | null;
  /** Latest end (epoch ms) with the suspensions already running; null when none would run. */
  readonly suspendedUntil: number | null;
  readonly lost: readonly LostEntitlement[];
}

/**
 * Previews findings about one person as if they took effect at `at` (epoch ms). `suspensions` are those really imposed,
 * in order of start; left out, those that the engine would have proposed.
 */
export function previewDecision(
  facts: PersonFacts,
  proposed: readonly ProposedFinding[],
  at: number,
  book: PolicyBook,
  suspensions?: readonly (EarlierSuspension & Pick<Suspension, "endsAt" | "status">)[],
): DecisionPreview {
  const decided: FindingFact[] = proposed.map((finding) => ({
    ...finding,
    effectiveAt: at,
    status: "valid",
    reversedAt: null,
  }));
  const decidedCredit = creditOf({ ...facts, findings: [...facts.findings, ...decided] }, book, at);
  const before = scoreOn(creditOf(facts, book, at).curve, at);
  const after = scoreOn(decidedCredit.curve, at);
  const ids = new Set(proposed.map((finding) => finding.id));
  const existing = (suspensions ?? suspensionsOf(facts, book, at)).filter((one) => one.status !== "void");
  const suspension = proposeSuspension(decided, decidedCredit.curve, book, existing);
  const running = suspendedUntil(existing, at);
  return {
    before,
    after,
    entries: decidedCredit.entries.filter((entry) => ids.has(entry.findingId)),
    suspension,
    suspendedUntil: suspension ? Math.max(suspension.endsAt, running ?? suspension.endsAt) : running,
    lost: lostEntitlements(before.level, after.level, policyAt(book, at)),
  };
}

/** What an appeal may do to a finding: reverse it, or modify it (CP-1 4.6). */
export type AppealChange = { readonly kind: "reverse" } | { readonly kind: "modify"; readonly content: FindingContent };

/** What an appeal would do to the person's credit (CP-1 4.6). */
export interface AppealPreview {
  readonly before: Score;
  readonly after: Score;
  readonly facts: PersonFacts;
  readonly entryBefore: CreditEntry | null;
  readonly entryAfter: CreditEntry | null;
  /** Every existing suspension as it would be afterwards. */
  readonly suspensions: readonly Suspension[];
  /** True when the change would cost the person more points or last longer: not allowed on appeal. */
  readonly worse: boolean;
}

/** Previews reversing or modifying one finding at `at` (epoch ms). Throws RangeError when the finding is unknown. */
export function previewAppeal(
  facts: PersonFacts,
  findingId: string,
  change: AppealChange,
  at: number,
  book: PolicyBook,
  suspensions: readonly Suspension[] = suspensionsOf(facts, book, at),
): AppealPreview {
  const finding = facts.findings.find((candidate) => candidate.id === findingId);
  if (!finding) throw new RangeError("finding is not among the facts");
  const changed = {
    ...facts,
    findings: facts.findings.map((one) => (one === finding ? changedBy(one, change, at) : one)),
  };
  const old = creditOf(facts, book, at);
  const next = creditOf(changed, book, at);
  const entryBefore = old.entries.find((entry) => entry.findingId === findingId) ?? null;
  const entryAfter = next.entries.find((entry) => entry.findingId === findingId) ?? null;
  return {
    before: scoreOn(old.curve, at),
    after: scoreOn(next.curve, at),
    facts: changed,
    entryBefore,
    entryAfter,
    suspensions: recheckSuspensions(suspensions, changed, book, at, finding.effectiveAt),
    worse: isWorse(entryBefore, entryAfter) || isGraver(findingAsKnown(finding, at), change),
  };
}

function changedBy(finding: FindingFact, change: AppealChange, at: number): FindingFact {
  if (change.kind === "reverse") return { ...finding, status: "reversed", reversedAt: at, restoredAt: null };
  return { ...finding, amendments: [...(finding.amendments ?? []), { ...change.content, knownAt: at }] };
}

function isWorse(before: CreditEntry | null, after: CreditEntry | null): boolean {
  if (!before || !after) return false;
  return after.points > before.points || after.expiresAt > before.expiresAt;
}

function isGraver(before: FindingContent, change: AppealChange): boolean {
  return change.kind === "modify" && severityRank(change.content.severity) > severityRank(before.severity);
}
