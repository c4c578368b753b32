import type { CreditEntry } from "./credit-entry";
import { creditOf } from "./credit-of";
import { type PolicyBook, policyAt } from "./credit-policy";
import { type EarlierSuspension, EarlierSuspensions } from "./earlier-suspensions";
import type { FindingContent, FindingFact, PersonFacts } from "./facts";
import { type LostEntitlement, lostEntitlements } from "./level";
import { type Score, scoreOn } from "./score-curve";
import { proposeSuspension, type SuspensionProposal } from "./suspension-proposal";
import { type Suspension, suspendedUntil, suspensionsOf } from "./suspensions";

/** A finding about to be decided; it would take effect at the instant of the preview. */
export interface ProposedFinding extends FindingContent {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
  readonly occurredAt: number;
  /** When it was decided, where the notice comes later. */
  readonly decidedAt?: number;
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
  const suspension = proposeSuspension(
    decided,
    (instant) => scoreOn(decidedCredit.curve, instant).score,
    book,
    new EarlierSuspensions(existing),
  );
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
