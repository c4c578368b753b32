import { rejectDecisionInput } from "@/domain/cases/inputs";
import { reject } from "@/domain/cases/internal/second-person";
import { defineCommand } from "@/domain/command/define-command";

/**
 * The second person — a lead other than the proposer — says no, with a reason. Throws not-found, conflict
 * `decision-changed`, refused `decision-not-waiting`, `approver-own-proposal`, `approver-legal-review-needed`,
 * `approver-role`.
 */
export const rejectDecision = defineCommand({
  name: "cases.reject-decision",
  permission: "case.approve",
  input: rejectDecisionInput,
  run: ({ ctx, input }) => reject(ctx, input),
});
