import { type Severity, severityRank } from "@/domain/credit/vocabulary";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { afterWorkingDays, type HolidayCalendar, type WorkingDeadline } from "./working-days";

/** Whoever appeals is told that it has arrived within 24 hours (credit policy 4.6). */
export const acknowledgeMs = 24 * HOUR_MS;

/** When the job acknowledges what no reviewer has taken by then. */
export const acknowledgeByItselfMs = 20 * HOUR_MS;

/** Working days to answer an appeal against S1–S3 (credit policy 4.6). */
export const answerWorkingDays = 7;

/** Days to answer one against S4 or S5, or against a measure without finding; the one extension is as long. */
export const graveAnswerMs = 15 * DAY_MS;

/** A further review may be asked for within 30 days of the answer, as the appeal itself within 30 days of the notice. */
export const furtherWindowMs = 30 * DAY_MS;

/** An appeal against S1–S2 filed this early stays the deduction (credit policy 4.6). */
export const stayWindowMs = 72 * HOUR_MS;

/** Files that were uploaded and never handed in are removed after a day. */
export const draftFileMs = DAY_MS;

/** Whether the longer period, the extension and a lead are for it: S4 and above, or no finding at all (design 9). */
export function isGrave(severity: Severity | null): boolean {
  return severity === null || severityRank(severity) >= 4;
}

/** By when an appeal filed at an instant (epoch ms) is to be answered (credit policy 4.6). */
export function answerDue(
  submittedAt: number,
  severity: Severity | null,
  calendars: readonly HolidayCalendar[],
): WorkingDeadline {
  if (isGrave(severity)) return { at: submittedAt + graveAnswerMs, known: true, unknownYears: [] };
  return afterWorkingDays(submittedAt, answerWorkingDays, calendars);
}

/** Whether an appeal may still be filed at `at`; both epoch ms, the last instant counts. */
export function isInTime(appealUntil: number, at: number): boolean {
  return at <= appealUntil;
}

/** Why the time to answer cannot be extended, or null: only S4 and above, and once (credit policy 4.6). */
export function extensionRefusal(severity: Severity | null, extended: boolean): "not-grave" | "twice" | null {
  if (!isGrave(severity)) return "not-grave";
  return extended ? "twice" : null;
}

/** Whether filing stays the deduction: gravest finding S1 or S2, within 72 h of the notice; all in epoch ms. */
export function staysDeduction(severity: Severity | null, publishedAt: number, submittedAt: number): boolean {
  return severity !== null && severityRank(severity) <= 2 && submittedAt - publishedAt <= stayWindowMs;
}
