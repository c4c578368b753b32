import { and, eq, isNotNull } from "drizzle-orm";
import { creditPolicySimulations } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { openDraft, policyOfDraft, writeDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftInput } from "@/domain/credit/policy-inputs";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyProblems } from "@/domain/credit/rules/policy-problems";
import { refused } from "@/domain/kernel/errors";

/**
 * Sends a draft to compliance. It must have been simulated as it stands, so that whoever publishes it sees whom it would
 * move (CP-1 4.7). Throws refused (policy-not-simulated, policy-incomplete).
 */
export const proposePolicy = defineCommand({
  name: "credit.propose-policy",
  permission: "credit.draft-policy",
  input: policyDraftInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["draft"]);
    if (
      !draft.publicTextZh ||
      !draft.publicTextEn ||
      policyProblems(policyOfDraft(await policyBook(ctx), draft)).length > 0
    ) {
      throw refused("policy-incomplete");
    }
    const [simulation] = await ctx.db
      .select({ id: creditPolicySimulations.id })
      .from(creditPolicySimulations)
      .where(
        and(
          eq(creditPolicySimulations.draftId, draft.id),
          eq(creditPolicySimulations.draftVersion, draft.version),
          isNotNull(creditPolicySimulations.doneAt),
        ),
      );
    if (!simulation) throw refused("policy-not-simulated");
    const written = await writeDraft(ctx, draft, { state: "proposed", proposedAt: ctx.now() });
    // The simulation belongs to what was proposed: proposing changes no number.
    await ctx.db
      .update(creditPolicySimulations)
      .set({ draftVersion: written.version })
      .where(eq(creditPolicySimulations.id, simulation.id));
    return changed(written, [
      {
        action: "credit.policy-proposed",
        subject: { kind: "credit-policy", id: draft.id },
        detail: { name: draft.name },
        changes: { state: { from: "draft", to: "proposed" } },
      },
    ]);
  },
});
