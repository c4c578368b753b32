import { DAY_MS } from "@/domain/kernel/time";
import { familyOf } from "../vocabulary";
import type { CountedEntry } from "./case-changes";
import { CaseDeduction, type CaseMember } from "./case-deduction";
import { arithmeticUnder, expiresAtUnder, isPrior, lighter, mostPriors } from "./credit-entry";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import { byEffect, deriveEntries } from "./derive-entries";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { findingAsKnown, isEarned, isReversed } from "./known-facts";
import { LiveSteps } from "./live-steps";
import { partitionPoint } from "./partition-point";
import { type Marked, PriorCoverage } from "./prior-coverage";
import { rewardExpiresAt } from "./score-curve";

interface Slot extends CaseMember, Marked {
  readonly fact: FindingFact;
  /** How the finding reads now; null while reversed. */
  now: FindingFact | null;
  /** Whether it is a prior now, and in which family. */
  family: string | null;
}

/** Told what moves the score in from ≤ t < until (epoch ms). */
export interface ScoreListener {
  deduction(from: number, until: number, delta: number): void;
  rewards(from: number, until: number): void;
}

const nobody: ScoreListener = { deduction: () => undefined, rewards: () => undefined };

/**
 * The ledger of one person while knowledge changes: a reversal touches its own entry and those that had it as a prior,
 * and nothing else is derived again. Gives the same as `creditOf` at every turn. Later effects never change earlier
 * scores, so findings yet to take effect may be in it.
 */
export class LiveLedger {
  private readonly slots: Slot[];
  private readonly slotOf = new Map<FindingFact, Slot>();
  private readonly cases = new Map<string, CaseDeduction>();
  /** Made at the first change: without one, entries are derived once. */
  private coverages: Coverages | null = null;
  private readonly deductions: LiveSteps;
  private readonly rewards: LiveSteps;
  private readonly earned = new Set<RewardFact>();

  /** Reads the facts as known at `knownAt` (epoch ms). */
  constructor(
    facts: PersonFacts,
    private readonly book: PolicyBook,
    knownAt: number,
    private readonly listener: ScoreListener = nobody,
  ) {
    this.slots = [...facts.findings].sort(byEffect).map((fact) => newSlot(fact, knownAt, book));
    for (const slot of this.slots) this.slotOf.set(slot.fact, slot);
    const counted = this.slots.filter((slot) => slot.now !== null);
    const entries = deriveEntries(
      counted.flatMap((slot) => slot.now ?? []),
      book,
    );
    for (const [i, slot] of counted.entries()) slot.counted = entries[i] ?? null;
    this.deductions = new LiveSteps(ordered(this.slots.flatMap((slot) => slot.instants)));
    const { rewards } = facts;
    this.rewards = new LiveSteps(
      ordered(rewards.flatMap((reward) => [reward.grantedAt, rewardExpiresAt(reward, book)])),
    );
    const byCase = new Map<string, Slot[]>();
    for (const slot of this.slots) {
      const members = byCase.get(slot.caseId);
      if (members) members.push(slot);
      else byCase.set(slot.caseId, [slot]);
    }
    for (const [caseId, members] of byCase) {
      const deduction = new CaseDeduction(members, this.deductions);
      this.cases.set(caseId, deduction);
      for (const { position, delta } of deduction.redraw()) this.deductions.add(position, delta);
    }
    for (const reward of rewards) this.setEarned(reward, isEarned(reward, knownAt), nobody);
  }

  /** Sum of deductions at an instant (epoch ms) by what is known now. */
  deductionAt(at: number): number {
    return this.deductions.valueAt(at);
  }

  /** Raw score at an instant (epoch ms) by what is known now (CP-1 4.2). */
  rawAt(at: number): number {
    const policy = policyAt(this.book, at);
    return policy.start + Math.min(policy.rewardCap, this.rewards.valueAt(at)) - this.deductions.valueAt(at);
  }

  /** Score at an instant (epoch ms) by what is known now. */
  scoreAt(at: number): number {
    const policy = policyAt(this.book, at);
    return Math.min(policy.most, Math.max(policy.least, this.rawAt(at)));
  }

  /** Instants (epoch ms) at which findings take effect, in order. */
  effects(): number[] {
    return ordered(this.slots.map((slot) => slot.effectiveAt));
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

  /** Takes in what becomes known at `knownAt` (epoch ms) about these findings and rewards. */
  learn(findings: Iterable<FindingFact>, knownAt: number, rewards: Iterable<RewardFact>): void {
    for (const fact of findings) {
      const slot = this.slotOf.get(fact);
      if (slot) this.change(slot, knownAt);
    }
    for (const reward of rewards) this.setEarned(reward, isEarned(reward, knownAt), this.listener);
  }

  private change(slot: Slot, knownAt: number): void {
    const touched = new Set<Slot>([slot]);
    const touch = (act: Slot) => touched.add(act);
    const before = slot.family;
    slot.now = readAt(slot.fact, knownAt);
    slot.family = priorFamily(slot.now, this.book);
    this.coverages ??= new Coverages(this.slots, this.book, slot, before);
    this.coverages.move(slot, before, slot.family, touch);
    const cases = new Set<string>();
    for (const one of touched) {
      const counted = this.count(one);
      if (counted?.points === one.counted?.points && counted?.expiresAt === one.counted?.expiresAt) continue;
      this.cases.get(one.caseId)?.replace(one, counted);
      cases.add(one.caseId);
    }
    for (const caseId of cases) this.redraw(caseId);
  }

  private redraw(caseId: string): void {
    const changes = this.cases.get(caseId)?.redraw() ?? [];
    let sum = 0;
    for (const [i, { position, delta }] of changes.entries()) {
      this.deductions.add(position, delta);
      sum += delta;
      const next = changes[i + 1];
      if (sum !== 0 && next) this.listener.deduction(this.timeOf(position), this.timeOf(next.position), sum);
    }
  }

  private timeOf(position: number): number {
    return this.deductions.times[position] as number;
  }

  private count(slot: Slot): CountedEntry | null {
    const { now } = slot;
    const { coverages } = this;
    if (!now || !coverages) return null;
    const { points, expiresAt } = lighter(now, this.book, (policy) => {
      const warnable = policy.warningSeverities.includes(now.severity);
      const warning = warnable && coverages.ofAny(policy).countFor(slot) === 0;
      const priors = coverages.ofFamily(familyOf(now.category), policy).countFor(slot);
      return arithmeticUnder(now, policy, priors, warning);
    });
    return { points, effectiveAt: now.effectiveAt, expiresAt, stays: now.stays ?? [] };
  }

  private setEarned(reward: RewardFact, earned: boolean, listener: ScoreListener): void {
    if (this.earned.has(reward) === earned) return;
    const delta = earned ? reward.points : -reward.points;
    const until = rewardExpiresAt(reward, this.book);
    this.rewards.add(this.rewards.positionOf(reward.grantedAt), delta);
    this.rewards.add(this.rewards.positionOf(until), -delta);
    if (earned) this.earned.add(reward);
    else this.earned.delete(reward);
    listener.rewards(reward.grantedAt, until);
  }
}

/** Prior cases by family, and of any family, for each window that a version of the policy looks back. */
class Coverages {
  private readonly families = new Map<string, Map<number, PriorCoverage<Slot>>>();
  private readonly any = new Map<number, PriorCoverage<Slot>>();

  /** As the slots count now, except that `changing` counted in family `before`. */
  constructor(slots: readonly Slot[], book: PolicyBook, changing: Slot, before: string | null) {
    const familyNow = (slot: Slot) => (slot === changing ? before : slot.family);
    const windows = new Set(book.map(windowOf));
    const acts = new Map<string, Slot[]>();
    const note = (slot: Slot, family: string) => {
      const list = acts.get(family);
      if (!list) acts.set(family, [slot]);
      else if (list.at(-1) !== slot) list.push(slot);
    };
    for (const slot of slots) {
      note(slot, familyOf(slot.fact.category));
      for (const { category } of slot.fact.amendments ?? []) note(slot, familyOf(category));
    }
    const warnable = slots.filter(({ fact }) => mayWarn(fact, book));
    const marks = slots.filter((slot) => familyNow(slot) !== null);
    const most = mostPriors(book);
    for (const window of windows) this.any.set(window, new PriorCoverage(warnable, marks, window, 1));
    for (const [family, own] of acts) {
      const ofFamily = own.filter((slot) => familyNow(slot) === family);
      this.families.set(
        family,
        new Map([...windows].map((window) => [window, new PriorCoverage(own, ofFamily, window, most)])),
      );
    }
  }

  ofFamily(family: string, policy: CreditPolicy): PriorCoverage<Slot> {
    return found(this.families.get(family)?.get(windowOf(policy)));
  }

  ofAny(policy: CreditPolicy): PriorCoverage<Slot> {
    return found(this.any.get(windowOf(policy)));
  }

  /** A slot is a prior of another family than before, or none any more. */
  move(slot: Slot, from: string | null, to: string | null, touched: (act: Slot) => void): void {
    if (from === to) return;
    for (const coverage of this.families.get(from ?? "")?.values() ?? []) coverage.remove(slot, touched);
    for (const coverage of this.families.get(to ?? "")?.values() ?? []) coverage.add(slot, touched);
    for (const coverage of this.any.values()) {
      if (from === null) coverage.add(slot, touched);
      if (to === null) coverage.remove(slot, touched);
    }
  }
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new RangeError("a version of the policy that is not in the book");
  return item;
}

const windowOf = (policy: CreditPolicy): number => policy.repeatWindowDays * DAY_MS;

function ordered(instants: readonly number[]): number[] {
  const sorted = Float64Array.from(instants).sort();
  return [...sorted.filter((instant, i) => i === 0 || instant !== sorted[i - 1])];
}

function newSlot(fact: FindingFact, knownAt: number, book: PolicyBook): Slot {
  const { caseId, occurredAt, effectiveAt } = fact;
  const now = readAt(fact, knownAt);
  return {
    fact,
    caseId,
    occurredAt,
    effectiveAt,
    instants: instantsOf(fact, book),
    stayed: (fact.stays?.length ?? 0) > 0,
    now,
    family: priorFamily(now, book),
    counted: null,
  };
}

function priorFamily(now: FindingFact | null, book: PolicyBook): string | null {
  return now && isPrior(now, book) ? familyOf(now.category) : null;
}

function mayWarn({ severity, amendments }: FindingFact, book: PolicyBook): boolean {
  const warns = (one: FindingFact["severity"]) => book.some((policy) => policy.warningSeverities.includes(one));
  return warns(severity) || (amendments?.some((amendment) => warns(amendment.severity)) ?? false);
}

/** As known then, but with all stays: a stay never reaches back before it begins. */
function readAt(fact: FindingFact, knownAt: number): FindingFact | null {
  if (isReversed(fact, knownAt)) return null;
  return fact.amendments?.length ? { ...findingAsKnown(fact, knownAt), stays: fact.stays } : fact;
}

/** Every instant at which the deduction for a fact may change, however it is modified. */
function instantsOf(fact: FindingFact, book: PolicyBook): number[] {
  const instants = [fact.effectiveAt];
  for (const policy of book) instants.push(expiresAtUnder(fact, fact.effectiveAt, policy));
  for (const content of fact.amendments ?? []) {
    for (const policy of book) instants.push(expiresAtUnder(content, fact.effectiveAt, policy));
  }
  for (const stay of fact.stays ?? []) instants.push(stay.from, stay.until ?? stay.from);
  return instants;
}
