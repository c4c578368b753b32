import { rejectDecisionInput } from "@/domain/cases/inputs";
import { reject } from "@/domain/cases/internal/second-person";
import { defineCommand } from "@/domain/command/define-command";

/**
 * The second person — compliance, for public order, orders and cited law — says no, with a reason. Throws not-found, conflict
 * `decision-changed`, refused `decision-not-waiting`, `approver-own-proposal`, `approver-legal-review-needed`,
 * `approver-role`.
 */
export const rejectDecisionLegally = defineCommand({
  name: "cases.reject-decision-legally",
  permission: "case.approve-legal",
  input: rejectDecisionInput,
  run: ({ ctx, input }) => reject(ctx, input),
});
