import { partitionPoint } from "./partition-point";
import { RangeMin } from "./range-min";

/** One finding as a mark for later acts, and as an act with earlier marks. */
export interface Marked {
  readonly caseId: string;
  readonly occurredAt: number;
  readonly effectiveAt: number;
}

/**
 * Counts the prior cases of acts while marks come and go (CP-1 4.2, repeat): a mark counts for the acts after it and at
 * most `windowMs` later, each case once. Tells which acts a change may concern, those with more than `most` other cases
 * left out, so that a reversal costs what it changes.
 */
export class PriorCoverage<Item extends Marked> {
  private readonly acts: readonly Item[];
  private readonly positions = new Map<Item, number>();
  /** Instants of effect of the marks of each case, in order. */
  private readonly marks = new Map<string, number[]>();
  /** At each act: how many cases have a mark in its window. */
  private readonly covered: RangeMin;

  /** `acts`: all that may ever be asked for; `marks`: those that count at first. */
  constructor(
    acts: readonly Item[],
    marks: readonly Item[],
    private readonly windowMs: number,
    private readonly most: number,
  ) {
    this.acts = [...acts].sort((a, b) => a.occurredAt - b.occurredAt);
    for (const [position, act] of this.acts.entries()) this.positions.set(act, position);
    const changes = new Int32Array(this.acts.length + 1);
    for (const { caseId, effectiveAt } of marks) {
      const list = this.marks.get(caseId);
      if (list) list.push(effectiveAt);
      else this.marks.set(caseId, [effectiveAt]);
    }
    for (const list of this.marks.values()) {
      list.sort((a, b) => a - b);
      for (const [i, at] of list.entries()) {
        const [from, until] = this.range(list[i - 1], at, undefined);
        if (from >= until) continue;
        changes[from] = (changes[from] as number) + 1;
        changes[until] = (changes[until] as number) - 1;
      }
    }
    const values = new Int32Array(this.acts.length);
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      sum += changes[i] as number;
      values[i] = sum;
    }
    this.covered = new RangeMin(values);
  }

  /** How many distinct other cases are priors of an act. */
  countFor(act: Item): number {
    const position = this.positions.get(act);
    if (position === undefined) return 0;
    const own = this.marks.get(act.caseId);
    const last = own ? own[partitionPoint(own, (at) => at < act.occurredAt) - 1] : undefined;
    const ownCounts = last !== undefined && last >= act.occurredAt - this.windowMs;
    return this.covered.at(position) - (ownCounts ? 1 : 0);
  }

  /** A mark counts from now on; `touched` is told of acts whose count it may change. */
  add({ caseId, effectiveAt }: Item, touched: (act: Item) => void): void {
    const list = this.marks.get(caseId) ?? [];
    if (list.length === 0) this.marks.set(caseId, list);
    const i = partitionPoint(list, (at) => at < effectiveAt);
    list.splice(i, 0, effectiveAt);
    this.change(list, i, effectiveAt, 1, touched);
  }

  /** A mark no longer counts. It must be one that did. */
  remove({ caseId, effectiveAt }: Item, touched: (act: Item) => void): void {
    const list = this.marks.get(caseId) ?? [];
    const i = partitionPoint(list, (at) => at < effectiveAt);
    this.change(list, i, effectiveAt, -1, touched);
    list.splice(i, 1);
  }

  private change(list: readonly number[], i: number, at: number, delta: number, touched: (act: Item) => void): void {
    const [from, until] = this.range(list[i - 1], at, list[i + 1]);
    this.covered.visit(from, until, this.most + 1, (position) => touched(this.acts[position] as Item));
    this.covered.add(from, until, delta);
  }

  /** Positions of the acts that a mark covers and its neighbours of the same case do not. */
  private range(before: number | undefined, at: number, after: number | undefined): [number, number] {
    const from = before === undefined ? at : Math.max(at, before + this.windowMs);
    const until = after === undefined ? at + this.windowMs : Math.min(at + this.windowMs, after);
    if (from >= until) return [0, 0];
    return [
      partitionPoint(this.acts, (act) => act.occurredAt <= from),
      partitionPoint(this.acts, (act) => act.occurredAt <= until),
    ];
  }
}
