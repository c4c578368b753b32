import { partitionPoint } from "./partition-point";

/** An earlier notified finding, as far as repeats are concerned. */
export interface PriorMark {
  readonly caseId: string;
  readonly effectiveAt: number;
}

const none: readonly string[] = [];

/**
 * Which distinct other cases were notified strictly before an act and at most `windowMs` before it, latest first, at
 * most `most` of them (CP-1 4.2, repeat; appendix A `priors`). Takes marks sorted by `effectiveAt`; walks back from the
 * act and stops early, so that it costs O(log n) unless one case fills the window. `counts` leaves marks out.
 */
export function priorCases<Mark extends PriorMark>(
  marks: readonly Mark[],
  act: { readonly occurredAt: number; readonly caseId: string },
  windowMs: number,
  most: number,
  counts?: (mark: Mark) => boolean,
): readonly string[] {
  const oldest = act.occurredAt - windowMs;
  let found: string[] | null = null;
  for (let i = partitionPoint(marks, (mark) => mark.effectiveAt < act.occurredAt) - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (mark.effectiveAt < oldest) break;
    if (mark.caseId === act.caseId || found?.includes(mark.caseId) || (counts && !counts(mark))) continue;
    if (found) found.push(mark.caseId);
    else found = [mark.caseId];
    if (found.length === most) break;
  }
  return found ?? none;
}
