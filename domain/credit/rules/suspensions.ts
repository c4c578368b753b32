import type { SuspensionStatus } from "../vocabulary";
import type { PolicyBook } from "./credit-policy";
import { deriveEntries } from "./derive-entries";
import type { FindingFact, PersonFacts } from "./facts";
import { findingAsKnown, isReversed, isTakenBack } from "./known-facts";
import { type ScoreCurve, scoreCurve } from "./score-curve";
import { proposeSuspension, type SuspensionProposal } from "./suspension-proposal";

/** A suspension that came to be, with what reversals and modifications made of it (CP-1 4.5, 4.6). */
export interface Suspension extends SuspensionProposal {
  readonly status: SuspensionStatus;
}

interface View {
  readonly curve: ScoreCurve;
  readonly events: ReadonlyMap<number, readonly FindingFact[]>;
}

/**
 * The suspensions of one person by the knowledge of `knownAt` (epoch ms, Infinity = all that is known), in order of
 * start. Lives through the facts in the order in which they became known: each finding is judged by what was known
 * when it took effect; each reversal or modification afterwards may only keep, shorten or void (CP-1 4.6, appendix A).
 */
export function suspensionsOf(facts: PersonFacts, book: PolicyBook, knownAt = Number.POSITIVE_INFINITY): Suspension[] {
  const turns = turnsOfKnowledge(facts).filter((turn) => turn.at <= knownAt);
  let suspensions: Suspension[] = [];
  for (const [i, turn] of [BEGINNING, ...turns].entries()) {
    const until = turns[i]?.at ?? Number.POSITIVE_INFINITY;
    const view = viewAt(facts, turn.at, book);
    if (turn.recheck) suspensions = recheck(suspensions, view, book);
    const counting = suspensions.filter(counts);
    const effects = [...view.events.keys()].filter((at) => at >= turn.at && at < until && at <= knownAt);
    for (const at of effects.sort((a, b) => a - b)) {
      const proposal = proposeSuspension(view.events.get(at) ?? [], view.curve, book, counting);
      if (!proposal) continue;
      const suspension: Suspension = { ...proposal, status: "valid" };
      suspensions.push(suspension);
      counting.push(suspension);
    }
  }
  return suspensions;
}

/**
 * What a reversal or modification makes of suspensions that exist: recomputed from the facts as known at `knownAt`,
 * each is kept, shortened or voided, never lengthened, and none is added (CP-1 4.6, example 12). Escalation counts only
 * those that exist and survive. `existing` in order of start; the ids are those of the findings that named them.
 */
export function recheckSuspensions(
  existing: readonly Suspension[],
  facts: PersonFacts,
  book: PolicyBook,
  knownAt: number,
): Suspension[] {
  return recheck(existing, viewAt(facts, knownAt, book), book);
}

/** End (epoch ms) of the suspension running at an instant: overlapping ones do not add up, the latest end holds. */
export function suspendedUntil(
  suspensions: readonly Pick<Suspension, "startsAt" | "endsAt" | "status">[],
  at: number,
): number | null {
  const running = suspensions.filter((one) => counts(one) && one.startsAt <= at && at < one.endsAt);
  return running.length === 0 ? null : Math.max(...running.map((one) => one.endsAt));
}

function recheck(existing: readonly Suspension[], view: View, book: PolicyBook): Suspension[] {
  const surviving: Suspension[] = [];
  return existing.map((old) => {
    if (!counts(old)) return old;
    const proposal = proposeSuspension(view.events.get(old.startsAt) ?? [], view.curve, book, surviving);
    if (proposal?.findingId !== old.findingId) return { ...old, status: "void" };
    const kept: Suspension = proposal.endsAt < old.endsAt ? { ...proposal, status: "shortened" } : old;
    surviving.push(kept);
    return kept;
  });
}

function counts(suspension: Pick<Suspension, "status">): boolean {
  return suspension.status !== "void";
}

/** Later effects do not change earlier scores, so one view serves all effects between two turns of knowledge. */
function viewAt(facts: PersonFacts, knownAt: number, book: PolicyBook): View {
  const findings: FindingFact[] = [];
  const events = new Map<number, FindingFact[]>();
  for (const fact of facts.findings) {
    if (isReversed(fact, knownAt)) continue;
    const finding = { ...findingAsKnown(fact, knownAt), stays: fact.stays };
    findings.push(finding);
    const event = events.get(finding.effectiveAt);
    if (event) event.push(finding);
    else events.set(finding.effectiveAt, [finding]);
  }
  const rewards = facts.rewards.filter((reward) => !isTakenBack(reward, knownAt));
  return { curve: scoreCurve(deriveEntries(findings, book), rewards, book), events };
}

/** An instant at which what was known reads differently; only reversals and modifications re-check suspensions. */
interface Turn {
  readonly at: number;
  readonly recheck: boolean;
}

const BEGINNING: Turn = { at: Number.NEGATIVE_INFINITY, recheck: false };

function turnsOfKnowledge(facts: PersonFacts): Turn[] {
  const turns = new Map<number, boolean>();
  const note = (at: number | null | undefined, recheckThen: boolean) => {
    if (at != null) turns.set(at, recheckThen || (turns.get(at) ?? false));
  };
  for (const finding of facts.findings) {
    if (finding.status === "reversed" || finding.restoredAt != null) {
      note(finding.reversedAt ?? Number.POSITIVE_INFINITY, true);
      note(finding.restoredAt, false);
    }
    for (const amendment of finding.amendments ?? []) note(amendment.knownAt, true);
  }
  for (const reward of facts.rewards) note(reward.reversedAt, false);
  return [...turns].map(([at, recheckThen]) => ({ at, recheck: recheckThen })).sort((a, b) => a.at - b.at);
}
