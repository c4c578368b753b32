import type { Severity } from "@/domain/credit/vocabulary";
import type { AppealStage, AppealState, ReviewerRefusal } from "../vocabulary";
import { isGrave } from "./deadlines";

/** An appeal as far as the choice of its reviewer looks at it. Ids of accounts. */
export interface ReviewedAppeal {
  readonly state: AppealState;
  readonly stage: AppealStage;
  readonly severity: Severity | null;
  /** Who decided or proposed what is appealed against. */
  readonly deciders: readonly string[];
  readonly approvers: readonly string[];
  /** Who answered the first appeal; of a further review only. */
  readonly firstReviewer: string | null;
  readonly assignedTo: string | null;
}

/**
 * Why somebody may not review an appeal, or null: never who decided or approved what is appealed against, nor who answered
 * the first appeal; S4 and above, measures without finding and further reviews are for a lead (credit policy 4.6, design 9).
 */
export function reviewerRefusal(
  appeal: ReviewedAppeal,
  reviewer: { readonly id: string; readonly lead: boolean },
): ReviewerRefusal | null {
  if (appeal.state !== "submitted" && appeal.state !== "assigned") return "not-open";
  if (appeal.deciders.includes(reviewer.id)) return "decided-original";
  if (appeal.approvers.includes(reviewer.id)) return "approved-original";
  if (appeal.firstReviewer === reviewer.id) return "reviewed-first";
  if (!reviewer.lead && (appeal.stage === "further" || isGrave(appeal.severity))) return "needs-lead";
  return appeal.assignedTo !== null && appeal.assignedTo !== reviewer.id ? "assigned-elsewhere" : null;
}
