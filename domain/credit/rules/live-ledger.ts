import { DAY_MS } from "@/domain/kernel/time";
import { familyOf } from "../vocabulary";
import { caseChanges } from "./case-changes";
import { type CreditEntry, entryOf, expiresAtUnder, isPrior, type Priors } from "./credit-entry";
import type { PolicyBook } from "./credit-policy";
import { byEffect } from "./derive-entries";
import type { FindingFact, PersonFacts } from "./facts";
import { findingAsKnown, isEarned, isReversed } from "./known-facts";
import { partitionPoint } from "./partition-point";
import { priorCases } from "./prior-cases";
import { rewardSteps, type ScoreCurve } from "./score-curve";
import type { Change, Steps } from "./steps";

interface Slot {
  readonly fact: FindingFact;
  readonly caseId: string;
  readonly effectiveAt: number;
  /** How the finding reads now; null while reversed. */
  now: FindingFact | null;
  prior: boolean;
  entry: CreditEntry | null;
}

/**
 * The ledger of one person while knowledge changes: a reversal touches its own entry and those that had it as a prior,
 * and nothing else is derived again. Gives the same as `creditOf` at every turn. Later effects never change earlier
 * scores, so findings yet to take effect may be in it.
 */
export class LiveLedger {
  private readonly slots: Slot[];
  private readonly byAct: Slot[];
  private readonly byFamily = new Map<string, Slot[]>();
  private readonly byCase = new Map<string, { slots: Slot[]; changes: Change[] }>();
  private readonly slotOf = new Map<FindingFact, Slot>();
  private readonly times: number[];
  private readonly deltas: Int32Array;
  private readonly sums: Int32Array;
  private stale = true;
  private rewards: Steps;

  /** Reads the facts as known at `knownAt` (epoch ms). */
  constructor(
    private readonly facts: PersonFacts,
    private readonly book: PolicyBook,
    knownAt: number,
  ) {
    this.slots = [...facts.findings].sort(byEffect).map((fact) => this.newSlot(fact, knownAt));
    this.byAct = [...this.slots].sort((a, b) => a.fact.occurredAt - b.fact.occurredAt);
    this.times = [...new Set(this.slots.flatMap((slot) => instantsOf(slot.fact, book)))].sort((a, b) => a - b);
    this.deltas = new Int32Array(this.times.length);
    this.sums = new Int32Array(this.times.length);
    for (const slot of this.slots) slot.entry = slot.now && entryOf(slot.now, book, this.priors);
    for (const caseId of this.byCase.keys()) this.redraw(caseId);
    this.rewards = rewardSteps(
      facts.rewards.filter((reward) => isEarned(reward, knownAt)),
      book,
    );
  }

  /** The score curve by what is known now; valid until the next call of `learn`. */
  get curve(): ScoreCurve {
    if (this.stale) {
      let sum = 0;
      for (let i = 0; i < this.deltas.length; i++) {
        sum += this.deltas[i] as number;
        this.sums[i] = sum;
      }
      this.stale = false;
    }
    return { book: this.book, deductions: { at: this.times, value: this.sums }, rewards: this.rewards };
  }

  /** Instants (epoch ms) at which findings take effect, in order. */
  effects(): number[] {
    return [...new Set(this.slots.map((slot) => slot.effectiveAt))];
  }

  /** Findings that take effect at an instant and count by what is known now. */
  takingEffectAt(at: number): FindingFact[] {
    const found: FindingFact[] = [];
    for (let i = partitionPoint(this.slots, (slot) => slot.effectiveAt < at); this.slots[i]?.effectiveAt === at; i++) {
      const { now } = this.slots[i] as Slot;
      if (now) found.push(now);
    }
    return found;
  }

  /** Takes in what becomes known at `knownAt` (epoch ms) about these facts, and about rewards if asked. */
  learn(changed: readonly FindingFact[], knownAt: number, rewards: boolean): void {
    for (const fact of changed) {
      const slot = this.slotOf.get(fact);
      if (slot) this.change(slot, knownAt);
    }
    if (rewards) {
      const left = this.facts.rewards.filter((reward) => isEarned(reward, knownAt));
      this.rewards = rewardSteps(left, this.book);
    }
  }

  private readonly priors: Priors = {
    ofFamily: (finding, windowMs) => {
      const family = familyOf(finding.category);
      const counts = (slot: Slot) => slot.prior && slot.now !== null && familyOf(slot.now.category) === family;
      return priorCases(this.byFamily.get(family) ?? [], finding, windowMs, 2, counts);
    },
    any: (finding, windowMs) => priorCases(this.slots, finding, windowMs, 1, (slot) => slot.prior).length > 0,
  };

  private newSlot(fact: FindingFact, knownAt: number): Slot {
    const now = readAt(fact, knownAt);
    const prior = now !== null && isPrior(now, this.book);
    const slot: Slot = { fact, caseId: fact.caseId, effectiveAt: fact.effectiveAt, now, prior, entry: null };
    this.slotOf.set(fact, slot);
    const families = fact.amendments?.length
      ? new Set([fact, ...fact.amendments].map((content) => familyOf(content.category)))
      : [familyOf(fact.category)];
    for (const family of families) {
      const list = this.byFamily.get(family);
      if (list) list.push(slot);
      else this.byFamily.set(family, [slot]);
    }
    const ofCase = this.byCase.get(fact.caseId);
    if (ofCase) ofCase.slots.push(slot);
    else this.byCase.set(fact.caseId, { slots: [slot], changes: [] });
    return slot;
  }

  private change(slot: Slot, knownAt: number): void {
    const before = slot.now;
    slot.now = readAt(slot.fact, knownAt);
    slot.prior = slot.now !== null && isPrior(slot.now, this.book);
    const touched = new Set([slot.caseId]);
    slot.entry = slot.now && entryOf(slot.now, this.book, this.priors);
    const families = [before, slot.now].map((finding) => finding && familyOf(finding.category));
    for (const later of this.actsAfter(slot)) {
      if (!later.now || later.caseId === slot.caseId) continue;
      if (!families.includes(familyOf(later.now.category)) && !this.mayWarn(later.now)) continue;
      const entry = entryOf(later.now, this.book, this.priors);
      if (entry.points !== later.entry?.points || entry.expiresAt !== later.entry.expiresAt) touched.add(later.caseId);
      later.entry = entry;
    }
    for (const caseId of touched) this.redraw(caseId);
  }

  private *actsAfter(slot: Slot): Generator<Slot> {
    const last = slot.effectiveAt + Math.max(...this.book.map((policy) => policy.repeatWindowDays)) * DAY_MS;
    const first = partitionPoint(this.byAct, (later) => later.fact.occurredAt <= slot.effectiveAt);
    for (let i = first; i < this.byAct.length; i++) {
      const later = this.byAct[i] as Slot;
      if (later.fact.occurredAt > last) return;
      yield later;
    }
  }

  private mayWarn(finding: FindingFact): boolean {
    return this.book.some((policy) => policy.warningSeverities.includes(finding.severity));
  }

  private redraw(caseId: string): void {
    const ofCase = this.byCase.get(caseId);
    if (!ofCase) return;
    for (const { at, delta } of ofCase.changes) this.add(at, -delta);
    ofCase.changes = [];
    caseChanges(
      ofCase.slots.flatMap((slot) => slot.entry ?? []),
      ofCase.changes,
    );
    for (const { at, delta } of ofCase.changes) this.add(at, delta);
    this.stale = true;
  }

  private add(at: number, delta: number): void {
    const i = partitionPoint(this.times, (time) => time < at);
    this.deltas[i] = (this.deltas[i] as number) + delta;
  }
}

/** As known then, but with all stays: a stay never reaches back before it begins. */
function readAt(fact: FindingFact, knownAt: number): FindingFact | null {
  if (isReversed(fact, knownAt)) return null;
  return fact.amendments?.length ? { ...findingAsKnown(fact, knownAt), stays: fact.stays } : fact;
}

/** Every instant at which the deduction for a fact may change, however it is modified. */
function instantsOf(fact: FindingFact, book: PolicyBook): number[] {
  const instants = [fact.effectiveAt];
  for (const content of [fact, ...(fact.amendments ?? [])]) {
    for (const policy of book) instants.push(expiresAtUnder(content, fact.effectiveAt, policy));
  }
  for (const stay of fact.stays ?? []) instants.push(stay.from, stay.until ?? stay.from);
  return instants;
}
