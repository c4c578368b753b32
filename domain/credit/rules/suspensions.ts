import type { SuspensionStatus } from "../vocabulary";
import type { PolicyBook } from "./credit-policy";
import type { FindingFact, PersonFacts } from "./facts";
import { LiveLedger } from "./live-ledger";
import { partitionPoint } from "./partition-point";
import { type EarlierSuspension, proposeSuspension, type SuspensionProposal } from "./suspension-proposal";

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
  const ledger = new LiveLedger(facts, book, Number.NEGATIVE_INFINITY);
  const history = new History(ledger, book);
  const effects = ledger.effects().filter((at) => at <= knownAt);
  let next = 0;
  const liveUntil = (limit: number) => {
    for (; next < effects.length && (effects[next] as number) < limit; next++) history.take(effects[next] as number);
  };
  for (const turn of turnsOfKnowledge(facts)) {
    if (turn.at > knownAt) break;
    liveUntil(turn.at);
    ledger.learn([...turn.changed], turn.at, turn.rewards);
    history.recheck(turn.recheckFrom);
  }
  liveUntil(Number.POSITIVE_INFINITY);
  return history.suspensions;
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
  const history = new History(new LiveLedger(facts, book, knownAt), book, existing, others);
  history.recheck(from);
  return history.suspensions;
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

class History {
  suspensions: Suspension[];
  /** Those that count for escalation, in order of start. */
  private counting: EarlierSuspension[];

  constructor(
    private readonly ledger: LiveLedger,
    private readonly book: PolicyBook,
    existing: readonly Suspension[] = [],
    private readonly others: readonly EarlierSuspension[] = [],
  ) {
    this.suspensions = [...existing];
    this.counting = inOrder([...others, ...existing.filter((one) => one.status !== "void")]);
  }

  take(at: number): void {
    const proposal = this.propose(at);
    if (!proposal) return;
    const suspension: Suspension = { ...proposal, status: "valid" };
    this.suspensions.push(suspension);
    this.counting.push(suspension);
  }

  recheck(from: number): void {
    const first = this.suspensions.findIndex((one) => one.startsAt >= from);
    if (first < 0) return;
    const later = this.suspensions.splice(first);
    const still = this.suspensions.filter((one) => one.status !== "void");
    this.counting = inOrder([...this.others, ...still]);
    for (const old of later) {
      const now = old.status === "void" ? old : this.rechecked(old);
      this.suspensions.push(now);
      if (now.status !== "void") this.count(now);
    }
  }

  private count(suspension: EarlierSuspension): void {
    const before = partitionPoint(this.counting, (one) => one.startsAt <= suspension.startsAt);
    this.counting.splice(before, 0, suspension);
  }

  private rechecked(old: Suspension): Suspension {
    const proposal = this.propose(old.startsAt);
    if (proposal?.findingId !== old.findingId) return { ...old, status: "void" };
    return proposal.endsAt < old.endsAt ? { ...proposal, status: "shortened" } : old;
  }

  private propose(at: number): SuspensionProposal | null {
    return proposeSuspension(this.ledger.takingEffectAt(at), this.ledger.curve, this.book, this.counting);
  }
}

function inOrder(suspensions: EarlierSuspension[]): EarlierSuspension[] {
  return suspensions.sort((a, b) => a.startsAt - b.startsAt);
}

/** An instant at which what was known reads differently; only reversals and modifications re-check suspensions. */
interface Turn {
  readonly at: number;
  readonly changed: Set<FindingFact>;
  rewards: boolean;
  /** Earliest effect of what was reversed or modified; Infinity when nothing was. */
  recheckFrom: number;
}

function turnsOfKnowledge(facts: PersonFacts): Turn[] {
  const turns = new Map<number, Turn>();
  const turnAt = (at: number) => {
    const known = turns.get(at);
    if (known) return known;
    const turn: Turn = { at, changed: new Set(), rewards: false, recheckFrom: Number.POSITIVE_INFINITY };
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
  for (const { knownAt, reversedAt } of facts.rewards) {
    if (knownAt !== undefined) turnAt(knownAt).rewards = true;
    if (reversedAt != null) turnAt(reversedAt).rewards = true;
  }
  return [...turns.values()].sort((a, b) => a.at - b.at);
}
