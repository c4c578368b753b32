import { approveDecisionInput } from "@/domain/cases/inputs";
import { approve } from "@/domain/cases/internal/second-person";
import { defineCommand } from "@/domain/command/define-command";

/**
 * The second person — a lead other than the proposer — approves within 24 hours. Throws not-found, conflict
 * `decision-changed`, refused `decision-not-waiting`, `approver-own-proposal`, `approver-legal-review-needed`,
 * `approver-role`, `approval-lapsed`.
 */
export const approveDecision = defineCommand({
  name: "cases.approve-decision",
  permission: "case.approve",
  input: approveDecisionInput,
  run: ({ ctx, input }) => approve(ctx, input),
});
