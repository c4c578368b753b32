/** An earlier notified finding, as far as repeats are concerned. */
export interface PriorMark {
  readonly caseId: string;
  readonly effectiveAt: number;
}

const KEPT = 3;

/**
 * Answers "which distinct other cases were notified before this act and within the window" in O(log n).
 * Takes marks sorted by `effectiveAt`; at most two cases are named, since two already give the highest multiplier
 * (CP-1 4.2, repeat). Keeping the three most recent cases at each position suffices: one of them may be the own case.
 */
export class PriorCases {
  private readonly times: number[] = [];
  private readonly recent: (readonly PriorMark[])[] = [];

  constructor(marks: readonly PriorMark[]) {
    let latest: readonly PriorMark[] = [];
    for (const mark of marks) {
      latest = [mark, ...latest.filter((other) => other.caseId !== mark.caseId)].slice(0, KEPT);
      this.times.push(mark.effectiveAt);
      this.recent.push(latest);
    }
  }

  /** Up to two case ids, latest first: notified strictly before `occurredAt` and at most `windowMs` before it. */
  before(occurredAt: number, ownCase: string, windowMs: number): string[] {
    const marks = this.recent[countBefore(this.times, occurredAt) - 1] ?? [];
    return marks
      .filter((mark) => mark.caseId !== ownCase && occurredAt - mark.effectiveAt <= windowMs)
      .slice(0, KEPT - 1)
      .map((mark) => mark.caseId);
  }
}

/** How many of the ascending times lie strictly before `limit`. */
export function countBefore(times: readonly number[], limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
