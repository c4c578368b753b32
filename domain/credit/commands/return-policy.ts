import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { openDraft, writeDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftReasonInput } from "@/domain/credit/policy-inputs";

/** Sends a proposed version back to its author with the reason; it can be changed and proposed again. */
export const returnPolicy = defineCommand({
  name: "credit.return-policy",
  permission: "credit.publish-policy",
  input: policyDraftReasonInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["proposed"]);
    const written = await writeDraft(ctx, draft, { state: "draft", proposedAt: null });
    return changed(written, [
      {
        action: "credit.policy-returned",
        subject: { kind: "credit-policy", id: draft.id },
        reason: input.reason,
        detail: { name: draft.name },
        changes: { state: { from: "proposed", to: "draft" } },
      },
    ]);
  },
});
