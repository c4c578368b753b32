import type { Severity } from "@/domain/credit/vocabulary";
import { type ReportClock, type RetentionClass, retentionClasses } from "@/domain/credit/vocabulary/category";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import { DAY_MS } from "@/domain/kernel/time";
import { approvalNeeded } from "@/domain/measures/rules/approval-needed";
import { reportDueAt } from "@/domain/measures/rules/report-duty";
import type { ApprovalReason, MeasureKind } from "@/domain/measures/vocabulary";
import type { MinorAge } from "@/domain/people/vocabulary";

interface DecidedFinding {
  readonly category: string;
  readonly severity: Severity;
  readonly minor: MinorAge | null;
}

/** A measure confirmed with the decision; `minor` of the person it hits. */
export interface DecidedMeasure {
  readonly kind: MeasureKind;
  readonly days: number | null;
  readonly minor: MinorAge | null;
}

/** Why a decision needs a second person, empty when its decider suffices (domain reference 3, 4.5, 6.5). */
export function decisionApproval(
  findings: readonly DecidedFinding[],
  measures: readonly DecidedMeasure[],
  delayed = false,
): ApprovalReason[] {
  const reasons = new Set<ApprovalReason>();
  for (const { category, severity, minor } of findings) {
    const found = approvalNeeded({ kind: "suspend-manager", severity, category, days: null, direct: false, minor });
    for (const reason of found) reasons.add(reason);
  }
  for (const { kind, days, minor } of measures) {
    const found = approvalNeeded({ kind, severity: null, category: null, days, direct: false, minor });
    for (const reason of found) reasons.add(reason);
  }
  if (delayed) reasons.add("delayed-notice");
  return [...reasons];
}

/** A notice may be delayed by 30 days at most: then it is given, whatever the ground. */
export const longestDelayMs = 30 * DAY_MS;

/** Who the second person must be, or null when none is needed. */
export function approvalKind(reasons: readonly ApprovalReason[]): "lead" | "legal" | null {
  if (reasons.length === 0) return null;
  return reasons.some((reason) => reason === "legal-review" || reason === "minor-blacklist") ? "legal" : "lead";
}

const clockOrder: readonly ReportClock[] = ["now", "24h", "reply", "digest"];

/** Duty to report to authorities and its deadline (epoch ms): the strictest of the categories found (domain reference 3). */
export function reportDuty(
  categories: readonly string[],
  at: number,
): { readonly duty: ReportClock | null; readonly dueAt: number | null } {
  const clocks = categories.flatMap((code) => categoryOf(code)?.reportClock ?? []);
  const duty = clockOrder.find((clock) => clocks.includes(clock)) ?? null;
  return { duty, dueAt: duty === null ? null : reportDueAt(duty, at) };
}

/** Days the case file is kept at least: R1 the floor of 185 d, R2 three years, R3 five (domain reference 6.4). */
const retentionDays: Readonly<Record<RetentionClass, number>> = { R1: 185, R2: 3 * 365, R3: 5 * 365 };

/** Longest retention class of the categories found, and until when (epoch ms). */
export function retentionOf(
  categories: readonly string[],
  at: number,
): { readonly class: RetentionClass; readonly until: number } {
  const classes = categories.flatMap((code) => categoryOf(code)?.retention ?? []);
  const longest = retentionClasses.findLast((one) => classes.includes(one)) ?? "R1";
  return { class: longest, until: at + retentionDays[longest] * DAY_MS };
}
