import type { SuspensionStatus } from "../vocabulary";
import type { PolicyBook } from "./credit-policy";
import type { EarlierSuspension } from "./earlier-suspensions";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { SuspensionHistory } from "./suspension-history";
import type { SuspensionProposal } from "./suspension-proposal";

/** A suspension that came to be, with what reversals and modifications made of it (CP-1 4.5, 4.6). */
export interface Suspension extends SuspensionProposal {
  readonly status: SuspensionStatus;
}

/**
 * The suspensions of one person by the knowledge of `knownAt` (epoch ms, Infinity = all that is known), in order of
 * start. Lives through the facts in the order in which they became known: each finding is judged by what was known
 * when it took effect; each reversal or modification afterwards may only keep, shorten or void (CP-1 4.6, appendix A).
 */
export function suspensionsOf(facts: PersonFacts, book: PolicyBook, knownAt = Number.POSITIVE_INFINITY): Suspension[] {
  const history = new SuspensionHistory(facts, book, Number.NEGATIVE_INFINITY);
  for (const turn of turnsOfKnowledge(facts)) {
    if (turn.at > knownAt) break;
    history.liveUntil(turn.at);
    history.learn(turn.changed, turn.at, turn.rewards);
    history.recheck(turn.recheckFrom);
  }
  // What takes effect at the instant of knowledge itself is known.
  history.liveUntil(knownAt + 1);
  return history.suspensions();
}

/**
 * What a reversal or modification makes of suspensions that exist: recomputed from the facts as known at `knownAt`,
 * each is kept, shortened or voided, never lengthened, and none is added (CP-1 4.6, example 12). Only those are looked
 * at that start at or after `from`, the effect of the changed finding: earlier ones cannot depend on it. Escalation
 * counts only those that exist and survive, and the `others`, which hang on no finding. Both in order of start;
 * `existing` go by the ids of their findings.
 */
export function recheckSuspensions(
  existing: readonly Suspension[],
  facts: PersonFacts,
  book: PolicyBook,
  knownAt: number,
  from = Number.NEGATIVE_INFINITY,
  others: readonly EarlierSuspension[] = [],
): Suspension[] {
  const history = new SuspensionHistory(facts, book, knownAt, existing, others);
  history.recheck(from);
  return history.suspensions();
}

/** End (epoch ms) of the suspension running at an instant: overlapping ones do not add up, the latest end holds. */
export function suspendedUntil(
  suspensions: readonly Pick<Suspension, "startsAt" | "endsAt" | "status">[],
  at: number,
): number | null {
  let until: number | null = null;
  for (const one of suspensions) {
    if (one.status === "void" || one.startsAt > at || at >= one.endsAt) continue;
    until = Math.max(until ?? one.endsAt, one.endsAt);
  }
  return until;
}

/** An instant at which what was known reads differently; only reversals and modifications re-check suspensions. */
interface Turn {
  readonly at: number;
  readonly changed: Set<FindingFact>;
  readonly rewards: Set<RewardFact>;
  /** Earliest effect of what was reversed or modified; Infinity when nothing was. */
  recheckFrom: number;
}

function turnsOfKnowledge(facts: PersonFacts): Turn[] {
  const turns = new Map<number, Turn>();
  const turnAt = (at: number) => {
    const known = turns.get(at);
    if (known) return known;
    const turn: Turn = { at, changed: new Set(), rewards: new Set(), recheckFrom: Number.POSITIVE_INFINITY };
    turns.set(at, turn);
    return turn;
  };
  const note = (at: number, finding: FindingFact, recheck: boolean) => {
    const turn = turnAt(at);
    turn.changed.add(finding);
    if (recheck) turn.recheckFrom = Math.min(turn.recheckFrom, finding.effectiveAt);
  };
  for (const finding of facts.findings) {
    const { restoredAt = null } = finding;
    if (finding.status === "reversed" || restoredAt !== null) {
      note(finding.reversedAt ?? Number.POSITIVE_INFINITY, finding, true);
      if (restoredAt !== null) note(restoredAt, finding, false);
    }
    for (const amendment of finding.amendments ?? []) note(amendment.knownAt, finding, true);
  }
  for (const reward of facts.rewards) {
    const { knownAt, reversedAt } = reward;
    if (knownAt !== undefined) turnAt(knownAt).rewards.add(reward);
    if (reversedAt != null) turnAt(reversedAt).rewards.add(reward);
  }
  return [...turns.values()].sort((a, b) => a.at - b.at);
}
