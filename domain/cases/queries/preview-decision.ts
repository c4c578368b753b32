import type { DecisionConsequences } from "@/domain/cases/consequences";
import { previewDecisionInput } from "@/domain/cases/inputs";
import { readCase } from "@/domain/cases/internal/case-row";
import { checkDecision } from "@/domain/cases/internal/check-decision";
import { defineQuery } from "@/domain/command/define-query";

/**
 * Every consequence of a decision before it is confirmed, as of now. Throws not-found, and invalid with the same problems
 * as decideCase.
 */
export const previewDecision = defineQuery({
  name: "cases.preview-decision",
  permission: "case.decide",
  input: previewDecisionInput,
  async run({ ctx, input }): Promise<DecisionConsequences> {
    return (await checkDecision(ctx, await readCase(ctx, input.caseId), input)).effects;
  },
  logged: ({ input, result }) => [
    {
      action: "case.decision-previewed",
      subject: { kind: "case", id: input.caseId },
      detail: { outcome: input.outcome, people: result.people.length },
    },
  ],
});
