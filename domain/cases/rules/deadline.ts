import type { Severity } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";

/** Time to decide by severity, in ms: S5 1 h, S4 4 h, S3 24 h, S2 72 h, S1 7 d (design 4, deadlines of a case). */
export const caseDeadlinesMs: Readonly<Record<Severity, number>> = {
  S1: 7 * DAY_MS,
  S2: 72 * HOUR_MS,
  S3: 24 * HOUR_MS,
  S4: 4 * HOUR_MS,
  S5: HOUR_MS,
};

/** Instant (epoch ms) by which a case is to be decided, counted from its opening. */
export function caseDueAt(openedAt: number, severity: Severity): number {
  return openedAt + caseDeadlinesMs[severity];
}
