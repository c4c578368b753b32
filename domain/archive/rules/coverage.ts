/** What the proof of a day says. */
export const COVERAGE_STATES = ["complete", "empty", "gaps", "silent", "missing"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Days before a day by which its silence is judged. */
const USUAL_DAYS = 28;
/** From this mean of messages a day on, a day without any is not taken for chance. */
const USUALLY_HEARD = 10;

/** The facts a day is judged by; null where nobody proved it. */
export interface DayProof {
  sentCount: number;
  missingCount: number;
}

/**
 * The state of each day, oldest first: `missing` was not proved, `gaps` lacks sequence numbers, `silent` has no message
 * although the four weeks before had ten a day, `empty` has none either but never had many.
 */
export function coverageStates(days: readonly (DayProof | null)[]): CoverageState[] {
  return days.map((day, at) => {
    if (day === null) return "missing";
    if (day.missingCount > 0) return "gaps";
    if (day.sentCount > 0) return "complete";
    const before = days.slice(Math.max(0, at - USUAL_DAYS), at);
    const heard = before.reduce((sum, one) => sum + (one?.sentCount ?? 0), 0);
    return heard >= USUALLY_HEARD * USUAL_DAYS ? "silent" : "empty";
  });
}

/** Whether a day is a reason for an alarm. */
export function isAlarming(state: CoverageState): boolean {
  return state === "missing" || state === "silent" || state === "gaps";
}
