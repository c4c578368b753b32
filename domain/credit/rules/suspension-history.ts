import { DAY_MS } from "@/domain/kernel/time";
import type { PolicyBook } from "./credit-policy";
import { type EarlierSuspension, EarlierSuspensions } from "./earlier-suspensions";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { LiveLedger } from "./live-ledger";
import { MarkedPlaces } from "./marked-places";
import { partitionPoint } from "./partition-point";
import { beyond, RangeMin } from "./range-min";
import { proposeSuspension, type SuspensionProposal } from "./suspension-proposal";
import type { Suspension } from "./suspensions";

/**
 * The suspensions of one person while knowledge changes. Keeps a list of those whose proposal may have changed since it
 * was last worked out — their finding, the score around their start, or an earlier suspension changed — and looks at
 * these only, so that a reversal costs what it changes and not the whole history.
 */
export class SuspensionHistory {
  private readonly ledger: LiveLedger;
  /** Instants (epoch ms) in order at which suspensions start or may start, and what started there. */
  private readonly starts: readonly number[];
  private readonly started: (Suspension | null)[];
  /** Deductions just before each suspension that stands; `beyond` where none does. */
  private readonly deductions: RangeMin;
  private readonly earlier: EarlierSuspensions;
  private readonly stale: MarkedPlaces;
  /** With more deductions than this before it, no suspension depends on the score. */
  private readonly bound: number;
  private byAct: readonly FindingFact[] | null = null;
  private next = 0;

  /** The facts as known at `knownAt` (epoch ms); `existing` in order of start are looked at by the first recheck. */
  constructor(
    private readonly facts: PersonFacts,
    private readonly book: PolicyBook,
    knownAt: number,
    existing: readonly Suspension[] | null = null,
    others: readonly EarlierSuspension[] = [],
  ) {
    this.bound = lastBound(book);
    this.ledger = new LiveLedger(facts, book, knownAt, {
      deduction: (from, until, delta) => this.deductionMoved(from, until, delta),
      rewards: (from, until) => this.markAround(from, until),
    });
    this.starts = existing ? existing.map((one) => one.startsAt) : this.ledger.effects();
    if (existing) this.next = existing.length;
    this.started = existing ? [...existing] : this.starts.map(() => null);
    this.stale = new MarkedPlaces(this.starts.length);
    const standing = existing?.filter((one) => one.status !== "void") ?? [];
    this.earlier = new EarlierSuspensions([...others, ...standing]);
    this.deductions = new RangeMin(this.started.map((one) => this.deductionBefore(one)));
    for (const [place, one] of this.started.entries()) if (one) this.stale.mark(place);
  }

  /** All of them, in order of start. */
  suspensions(): Suspension[] {
    return this.started.filter((one) => one !== null);
  }

  /** Lets everything take effect that does so before an instant (epoch ms), judged by what is known now. */
  liveUntil(limit: number): void {
    for (; this.next < this.starts.length && (this.starts[this.next] as number) < limit; this.next++) {
      const proposal = this.propose(this.starts[this.next] as number);
      if (!proposal) continue;
      const suspension: Suspension = { ...proposal, status: "valid" };
      this.started[this.next] = suspension;
      this.deductions.set(this.next, this.deductionBefore(suspension));
      this.earlier.push(suspension);
    }
  }

  /** Takes in what becomes known at an instant (epoch ms). */
  learn(findings: Iterable<FindingFact>, knownAt: number, rewards: Iterable<RewardFact>): void {
    for (const { effectiveAt } of findings) this.markAt(effectiveAt);
    this.ledger.learn(findings, knownAt, rewards);
  }

  /** Keeps, shortens or voids those that start at or after `from` (epoch ms); never adds or lengthens (CP-1 4.6). */
  recheck(from: number): void {
    if (from === Number.POSITIVE_INFINITY) return;
    const first = partitionPoint(this.starts, (start) => start < from);
    for (let place = this.stale.next(first); place >= 0; place = this.stale.next(place + 1)) {
      this.stale.clear(place);
      const old = this.started[place];
      if (old && old.status !== "void") this.look(place, old);
    }
  }

  private look(place: number, old: Suspension): void {
    const proposal = this.propose(old.startsAt);
    if (proposal?.findingId !== old.findingId) {
      this.started[place] = { ...old, status: "void" };
      this.deductions.set(place, beyond);
      this.markDependent(old);
      this.earlier.remove(old);
    } else if (proposal.endsAt < old.endsAt) this.started[place] = { ...proposal, status: "shortened" };
  }

  private propose(at: number): SuspensionProposal | null {
    return proposeSuspension(
      this.ledger.takingEffectAt(at),
      (instant) => this.ledger.scoreAt(instant),
      this.book,
      this.earlier,
    );
  }

  private deductionBefore(suspension: Suspension | null): number {
    if (!suspension || suspension.status === "void") return beyond;
    return this.ledger.deductionAt(suspension.startsAt - 1);
  }

  private deductionMoved(from: number, until: number, delta: number): void {
    if (delta > 0) this.markAround(from, until);
    this.deductions.add(
      partitionPoint(this.starts, (start) => start <= from),
      partitionPoint(this.starts, (start) => start <= until),
      delta,
    );
    if (delta < 0) this.markAround(from, until);
  }

  /** Marks those whose score just before or at the start reads differently with a change in from ≤ t < until. */
  private markAround(from: number, until: number): void {
    const first = partitionPoint(this.starts, (start) => start < from);
    const last = partitionPoint(this.starts, (start) => start <= until);
    this.deductions.visit(first, last, this.bound, (place) => this.stale.mark(place));
  }

  private markAt(instant: number): void {
    for (let i = partitionPoint(this.starts, (start) => start < instant); this.starts[i] === instant; i++) {
      this.stale.mark(i);
    }
  }

  /** Marks those that may have counted a suspension: until enough others have begun after it, none counts it. */
  private markDependent(suspension: Suspension): void {
    const { startsAt } = suspension;
    this.byAct ??= [...this.facts.findings].sort((a, b) => a.occurredAt - b.occurredAt);
    const most = Math.max(...this.book.map((policy) => policy.suspension.escalation.length));
    const window = Math.max(...this.book.map((policy) => policy.suspension.escalationWindowDays)) * DAY_MS;
    const last = Math.min(
      this.earlier.countsUntil(suspension, most),
      startsAt + window,
      this.starts[this.next - 1] as number,
    );
    const { byAct } = this;
    for (let i = partitionPoint(byAct, (act) => act.occurredAt <= startsAt); i < byAct.length; i++) {
      const act = byAct[i] as FindingFact;
      if (act.occurredAt > last) return;
      this.markAt(act.effectiveAt);
    }
  }
}

/** Deductions that leave even the highest start with all rewards below the lowest threshold. */
function lastBound(book: PolicyBook): number {
  const highest = Math.max(...book.map((policy) => policy.start + policy.rewardCap));
  const thresholds = book.flatMap((policy) => policy.suspension.scoreTriggers.map((trigger) => trigger.below));
  return highest - Math.min(...thresholds, highest + 1);
}
