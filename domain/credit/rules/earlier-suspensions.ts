import { partitionPoint } from "./partition-point";

/** An earlier suspension that was not voided, as far as escalation looks at it. */
export interface EarlierSuspension {
  readonly caseId: string;
  readonly startsAt: number;
}

/** Steps back after which it is quicker to ask case by case. */
const patience = 100;

/** The suspensions that count for escalation, in order of start; voided ones are taken out (CP-1 4.5). */
export class EarlierSuspensions {
  private readonly cases: string[] = [];
  private readonly starts: number[] = [];
  /** The nearest one at or before a place that still counts, -1 = none; shortened while it is followed. */
  private readonly standing: number[] = [];
  private readonly byCase = new Map<string, number[]>();

  constructor(suspensions: readonly EarlierSuspension[] = []) {
    for (const suspension of [...suspensions].sort((a, b) => a.startsAt - b.startsAt)) this.push(suspension);
  }

  /** Adds one that starts no earlier than those before. */
  push({ caseId, startsAt }: EarlierSuspension): void {
    this.cases.push(caseId);
    this.starts.push(startsAt);
    this.standing.push(this.standing.length);
    const starts = this.byCase.get(caseId);
    if (starts) starts.push(startsAt);
    else this.byCase.set(caseId, [startsAt]);
  }

  /** Takes out one of these. */
  remove({ caseId, startsAt }: EarlierSuspension): void {
    let place = partitionPoint(this.starts, (start) => start < startsAt);
    while (this.starts[place] === startsAt && (this.cases[place] !== caseId || this.standing[place] !== place)) place++;
    if (this.starts[place] !== startsAt) throw new RangeError("no such suspension");
    this.standing[place] = place - 1;
    const starts = this.byCase.get(caseId) ?? [];
    starts.splice(
      partitionPoint(starts, (start) => start < startsAt),
      1,
    );
  }

  /** Distinct cases other than one with a suspension that started at or after `from` and before `until`, at most `most`. */
  casesBetween(from: number, until: number, except: string, most: number): number {
    const found: string[] = [];
    let place = this.at(partitionPoint(this.starts, (start) => start < until) - 1);
    for (let steps = 0; place >= 0 && found.length < most; steps++) {
      if ((this.starts[place] as number) < from) return found.length;
      if (steps > patience && this.byCase.size < steps) return this.countByCase(from, until, except, most);
      const caseId = this.cases[place] as string;
      if (caseId !== except && !found.includes(caseId)) found.push(caseId);
      place = this.at(place - 1);
    }
    return found.length;
  }

  /**
   * Until when (epoch ms) acts may count one of these: not after the next one of its case, nor after so many distinct
   * other cases have begun one.
   */
  countsUntil({ caseId, startsAt }: EarlierSuspension, most: number): number {
    const own = this.byCase.get(caseId) ?? [];
    const next = own[partitionPoint(own, (start) => start <= startsAt)] ?? Number.POSITIVE_INFINITY;
    const found = new Set<string>();
    for (let place = partitionPoint(this.starts, (start) => start <= startsAt); place < this.starts.length; place++) {
      const start = this.starts[place] as number;
      if (start >= next) return next;
      if (this.standing[place] !== place || this.cases[place] === caseId) continue;
      if (found.add(this.cases[place] as string).size > most) return start;
    }
    return next;
  }

  private countByCase(from: number, until: number, except: string, most: number): number {
    let found = 0;
    for (const [caseId, starts] of this.byCase) {
      const last = starts[partitionPoint(starts, (start) => start < until) - 1];
      if (caseId !== except && last !== undefined && last >= from && ++found === most) break;
    }
    return found;
  }

  private at(place: number): number {
    let standing = place;
    while (standing >= 0 && this.standing[standing] !== standing) standing = this.standing[standing] as number;
    for (let p = place; p > standing; ) {
      const next = this.standing[p] as number;
      this.standing[p] = standing;
      p = next;
    }
    return standing;
  }
}
