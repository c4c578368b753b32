import { partitionPoint } from "./partition-point";

/** An earlier notified finding, as far as repeats are concerned. */
export interface PriorMark {
  readonly caseId: string;
  readonly effectiveAt: number;
}

const none: readonly string[] = [];

/**
 * Which distinct other cases were notified strictly before an act and at most a window before it (CP-1 4.2, repeat;
 * appendix A `priors`). Holds marks sorted by `effectiveAt` with, at each, the latest distinct cases up to there: an
 * answer costs O(log n) whatever the cases.
 */
export class PriorCases {
  private readonly width: number;
  /** For each mark `width` positions of the latest marks of distinct cases, latest first; -1 = none. */
  private readonly latest: Int32Array;

  /** `most`: how many cases are ever asked for. */
  constructor(
    private readonly marks: readonly PriorMark[],
    most: number,
  ) {
    // One more, as the own case may be among them.
    this.width = most + 1;
    this.latest = new Int32Array(marks.length * this.width).fill(-1);
    for (let i = 0; i < marks.length; i++) this.extend(i);
  }

  /** The cases, latest first, at most `most`. */
  before(
    act: { readonly occurredAt: number; readonly caseId: string },
    windowMs: number,
    most: number,
  ): readonly string[] {
    const last = partitionPoint(this.marks, (mark) => mark.effectiveAt < act.occurredAt) - 1;
    if (last < 0) return none;
    const oldest = act.occurredAt - windowMs;
    let found: string[] | null = null;
    for (let k = last * this.width; k < (last + 1) * this.width; k++) {
      const mark = this.marks[this.latest[k] as number];
      if (!mark || mark.effectiveAt < oldest) break;
      if (mark.caseId === act.caseId) continue;
      if (found) found.push(mark.caseId);
      else found = [mark.caseId];
      if (found.length === most) break;
    }
    return found ?? none;
  }

  private extend(i: number): void {
    const { latest, marks, width } = this;
    const base = i * width;
    latest[base] = i;
    if (i === 0) return;
    const { caseId } = marks[i] as PriorMark;
    let filled = 1;
    for (let k = base - width; k < base && filled < width; k++) {
      const position = latest[k] as number;
      if (position < 0) break;
      if ((marks[position] as PriorMark).caseId !== caseId) latest[base + filled++] = position;
    }
  }
}
