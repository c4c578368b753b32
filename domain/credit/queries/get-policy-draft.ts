import { and, eq, getTableColumns } from "drizzle-orm";
import { creditPolicyDrafts, creditPolicySimulations } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { defineQuery } from "@/domain/command/define-query";
import { baseOfDraft, policyOfDraft } from "@/domain/credit/internal/policy-draft-row";
import { policyDraftIdInput } from "@/domain/credit/policy-inputs";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { changedNumbers } from "@/domain/credit/rules/policy-numbers";
import { actorId } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";

/** A version in preparation: its numbers, what differs from the version it is based on, and its simulation as it stands. */
export const getPolicyDraft = defineQuery({
  name: "credit.get-policy-draft",
  permission: "credit.view",
  input: policyDraftIdInput,
  async run({ ctx, input }) {
    const [draft] = await ctx.db
      .select(getTableColumns(creditPolicyDrafts))
      .from(creditPolicyDrafts)
      .where(eq(creditPolicyDrafts.id, input.draftId));
    if (!draft) throw notFound("policy-draft");
    const book = await policyBook(ctx);
    const [simulation] = await ctx.db
      .select(getTableColumns(creditPolicySimulations))
      .from(creditPolicySimulations)
      .where(
        and(eq(creditPolicySimulations.draftId, draft.id), eq(creditPolicySimulations.draftVersion, draft.version)),
      );
    const names = await accountNames(ctx, [draft.authorId, draft.settledBy]);
    const { authorId, settledBy, ...facts } = draft;
    return {
      ...facts,
      author: names.get(authorId)?.name ?? null,
      mine: authorId === actorId(ctx.actor),
      settledBy: settledBy ? (names.get(settledBy)?.name ?? null) : null,
      changes: changedNumbers(baseOfDraft(book, draft), policyOfDraft(book, draft)),
      simulation: simulation ?? null,
    };
  },
});

export type PolicyDraft = Awaited<ReturnType<typeof getPolicyDraft.ask>>;
