import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { openDraft, writeDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftReasonInput } from "@/domain/credit/policy-inputs";
import { actorId } from "@/domain/kernel/actor";

/** Gives a version up that is not published; it stays readable, its name can be used again. */
export const withdrawPolicy = defineCommand({
  name: "credit.withdraw-policy",
  permission: "credit.draft-policy",
  input: policyDraftReasonInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["draft", "proposed"]);
    const by = actorId(ctx.actor) as string;
    const written = await writeDraft(ctx, draft, { state: "withdrawn", settledBy: by, settledAt: ctx.now() });
    return changed(written, [
      {
        action: "credit.policy-withdrawn",
        subject: { kind: "credit-policy", id: draft.id },
        reason: input.reason,
        detail: { name: draft.name },
        changes: { state: { from: draft.state, to: "withdrawn" } },
      },
    ]);
  },
});
