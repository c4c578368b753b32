import { severityRank } from "../vocabulary";
import type { CreditEntry } from "./credit-entry";
import { creditOf } from "./credit-of";
import { type PolicyBook, policyAt } from "./credit-policy";
import type { EarlierSuspension } from "./earlier-suspensions";
import type { FindingContent, FindingFact, PersonFacts, RewardFact } from "./facts";
import { findingAsKnown } from "./known-facts";
import { type LostEntitlement, lostEntitlements } from "./level";
import { type Score, scoreOn } from "./score-curve";
import { recheckSuspensions, type Suspension, suspensionsOf } from "./suspensions";

/** What an appeal may do to a finding: reverse it, or modify it (CP-1 4.6). */
export type FindingChange =
  | { readonly kind: "reverse" }
  | { readonly kind: "modify"; readonly content: FindingContent };

/** One line of the ledger before and after; null where it is not there. */
export interface ChangedEntry {
  readonly findingId: string;
  readonly before: CreditEntry | null;
  readonly after: CreditEntry | null;
}

/** What changing findings does to one person's credit (CP-1 4.6). */
export interface ChangedCredit {
  readonly before: Score;
  readonly after: Score;
  readonly facts: PersonFacts;
  /** The changed findings and every other entry that reads differently, such as a repeat that is none any more. */
  readonly entries: readonly ChangedEntry[];
  /** Every existing suspension as it is afterwards, in order of start. */
  readonly suspensions: readonly Suspension[];
  /** What the person may do again. */
  readonly regained: readonly LostEntitlement[];
  /** True when some entry would cost more points or last longer: not allowed on appeal. */
  readonly worse: boolean;
}

/** What really happened beside the findings. */
export interface Imposed {
  /** Suspensions that hang on findings, in order of start; left out, those that the engine would have proposed. */
  readonly suspensions?: readonly Suspension[];
  /** Suspensions without a finding: they count for escalation and stay. */
  readonly others?: readonly EarlierSuspension[];
  /** Rewards that the change gives back (CLEAN), known from `at` on. */
  readonly regranted?: readonly RewardFact[];
}

/**
 * Works out what reversing or modifying findings of one person at `at` (epoch ms) does: everything is recomputed as if
 * they had always read so; suspensions are kept, shortened or voided, never added or lengthened (CP-1 4.6, example 12).
 * Throws RangeError when a finding is unknown.
 */
export function changeFindings(
  facts: PersonFacts,
  changes: ReadonlyMap<string, FindingChange>,
  at: number,
  book: PolicyBook,
  { suspensions = suspensionsOf(facts, book, at), others = [], regranted = [] }: Imposed = {},
): ChangedCredit {
  const found = facts.findings.filter(({ id }) => changes.has(id));
  if (found.length !== changes.size) throw new RangeError("finding is not among the facts");
  const changed: PersonFacts = {
    findings: facts.findings.map((one) => {
      const change = changes.get(one.id);
      return change ? changedBy(one, change, at) : one;
    }),
    rewards: [...facts.rewards, ...regranted],
  };
  const old = creditOf(facts, book, at);
  const next = creditOf(changed, book, at);
  const [before, after] = [scoreOn(old.curve, at), scoreOn(next.curve, at)];
  const entries = differences(old.entries, next.entries, changes);
  const from = Math.min(...found.map((finding) => finding.effectiveAt));
  return {
    before,
    after,
    facts: changed,
    entries,
    suspensions: recheckSuspensions(suspensions, changed, book, at, from, others),
    regained: lostEntitlements(after.level, before.level, policyAt(book, at)),
    worse: entries.some(isWorse) || found.some((one) => isGraver(findingAsKnown(one, at), changes.get(one.id))),
  };
}

function changedBy(finding: FindingFact, change: FindingChange, at: number): FindingFact {
  if (change.kind === "reverse") return { ...finding, status: "reversed", reversedAt: at, restoredAt: null };
  return { ...finding, amendments: [...(finding.amendments ?? []), { ...change.content, knownAt: at }] };
}

function differences(
  old: readonly CreditEntry[],
  next: readonly CreditEntry[],
  changes: ReadonlyMap<string, FindingChange>,
): ChangedEntry[] {
  const nextById = new Map(next.map((entry) => [entry.findingId, entry]));
  return old
    .map((before) => ({ findingId: before.findingId, before, after: nextById.get(before.findingId) ?? null }))
    .filter(
      ({ findingId, before, after }) =>
        changes.has(findingId) || before.points !== after?.points || before.expiresAt !== after.expiresAt,
    );
}

function isWorse({ before, after }: ChangedEntry): boolean {
  if (!before || !after) return false;
  return after.points > before.points || after.expiresAt > before.expiresAt;
}

function isGraver(before: FindingContent, change: FindingChange | undefined): boolean {
  return change?.kind === "modify" && severityRank(change.content.severity) > severityRank(before.severity);
}
