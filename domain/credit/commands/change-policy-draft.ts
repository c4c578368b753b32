import { and, eq, inArray, ne } from "drizzle-orm";
import { creditPolicies, creditPolicyDrafts } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { baseOfDraft, openDraft, writeDraft } from "@/domain/credit/internal/policy-draft-row";
import { readPolicyNumbers } from "@/domain/credit/internal/read-policy-numbers";
import { changePolicyDraftInput } from "@/domain/credit/policy-inputs";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid } from "@/domain/kernel/errors";

/**
 * Saves a draft. Who saves it is its author and may not publish it. Throws invalid with every number that breaks a rule,
 * a name that is taken or a day that has passed; conflict when somebody else saved it meanwhile.
 */
export const changePolicyDraft = defineCommand({
  name: "credit.change-policy-draft",
  permission: "credit.draft-policy",
  input: changePolicyDraftInput,
  async run({ ctx, input }) {
    const draft = await openDraft(ctx, input, ["draft"]);
    const base = baseOfDraft(await policyBook(ctx), draft);
    const { draftId, version, numbers: nested, ...texts } = input;
    const numbers = readPolicyNumbers(base, nested);
    if (await nameTaken(ctx, draftId, input.name)) throw invalid([{ field: "name", rule: "name-taken" }]);
    if (input.effectiveFrom <= ctx.now()) throw invalid([{ field: "effectiveFrom", rule: "in-the-past" }]);
    const written = await writeDraft(ctx, draft, { ...texts, numbers, authorId: actorId(ctx.actor) as string });
    return changed(written, [
      {
        action: "credit.policy-draft-changed",
        subject: { kind: "credit-policy", id: draftId },
        detail: { name: input.name, effectiveFrom: input.effectiveFrom.toISOString(), version: written.version },
      },
    ]);
  },
});

async function nameTaken(ctx: Ctx, draftId: string, name: string): Promise<boolean> {
  const published = await ctx.db
    .select({ id: creditPolicies.id })
    .from(creditPolicies)
    .where(eq(creditPolicies.id, name));
  const open = await ctx.db
    .select({ id: creditPolicyDrafts.id })
    .from(creditPolicyDrafts)
    .where(
      and(
        eq(creditPolicyDrafts.name, name),
        inArray(creditPolicyDrafts.state, ["draft", "proposed"]),
        ne(creditPolicyDrafts.id, draftId),
      ),
    );
  return published.length + open.length > 0;
}
