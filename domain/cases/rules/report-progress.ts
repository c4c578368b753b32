import type { CaseState, ReportState } from "../vocabulary";

/** How far a report has come, as its reporter is told: nothing of the case itself. */
export const reportProgresses = ["received", "in-review", "answered"] as const;
export type ReportProgress = (typeof reportProgresses)[number];

/** Received until somebody claims the case, then in review until it is answered. */
export function reportProgress(report: ReportState, caseState: CaseState | null): ReportProgress {
  if (report === "answered") return "answered";
  return caseState === null || caseState === "open" ? "received" : "in-review";
}
