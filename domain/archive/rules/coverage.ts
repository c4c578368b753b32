/** What the proof of a day says. */
export const COVERAGE_STATES = ["complete", "empty", "gaps", "silent", "missing"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Days before a silence by which it is judged. */
const USUAL_DAYS = 28;
/** From this mean of messages a day on, with none on no day, a silence is not taken for chance. */
const USUALLY_HEARD = 50;

/** The facts a day is judged by; null where nobody proved it. */
export interface DayProof {
  sentCount: number;
  missingCount: number;
}

/**
 * The state of each day, oldest first: `missing` was not proved, `gaps` lacks sequence numbers, `silent` has no message
 * although each day of the four weeks before had some, fifty on average; `empty` has none either, as others before.
 */
export function coverageStates(days: readonly (DayProof | null)[]): CoverageState[] {
  let silenceFrom = 0;
  return days.map((day, at) => {
    if (day === null || day.sentCount > 0) silenceFrom = at + 1;
    if (day === null) return "missing";
    if (day.missingCount > 0) return "gaps";
    if (day.sentCount > 0) return "complete";
    const before = days.slice(Math.max(0, silenceFrom - USUAL_DAYS), silenceFrom);
    const heard = before.map((one) => one?.sentCount ?? 0);
    const usual = before.length === USUAL_DAYS && !heard.includes(0) && sumOf(heard) >= USUALLY_HEARD * USUAL_DAYS;
    return usual ? "silent" : "empty";
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether a day is a reason for an alarm. */
export function isAlarming(state: CoverageState): boolean {
  return state === "missing" || state === "silent" || state === "gaps";
}
