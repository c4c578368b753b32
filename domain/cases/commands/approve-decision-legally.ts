import { approveDecisionInput } from "@/domain/cases/inputs";
import { approve } from "@/domain/cases/internal/second-person";
import { defineCommand } from "@/domain/command/define-command";

/**
 * The second person — compliance, for public order, orders and cited law — approves within 24 hours. Throws not-found, conflict
 * `decision-changed`, refused `decision-not-waiting`, `approver-own-proposal`, `approver-legal-review-needed`,
 * `approver-role`, `approval-lapsed`.
 */
export const approveDecisionLegally = defineCommand({
  name: "cases.approve-decision-legally",
  permission: "case.approve-legal",
  input: approveDecisionInput,
  run: ({ ctx, input }) => approve(ctx, input),
});
