import { desc } from "drizzle-orm";
import { z } from "zod";
import { creditPolicyDrafts } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { defineQuery } from "@/domain/command/define-query";

/** Drafts shown: open ones and the last that were settled. */
const most = 20;

/** Versions in preparation and what became of the last ones, newest change first. */
export const listPolicyDrafts = defineQuery({
  name: "credit.list-policy-drafts",
  permission: "credit.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const rows = await ctx.db
      .select({
        id: creditPolicyDrafts.id,
        name: creditPolicyDrafts.name,
        state: creditPolicyDrafts.state,
        effectiveFrom: creditPolicyDrafts.effectiveFrom,
        changedAt: creditPolicyDrafts.changedAt,
        authorId: creditPolicyDrafts.authorId,
      })
      .from(creditPolicyDrafts)
      .orderBy(desc(creditPolicyDrafts.changedAt))
      .limit(most);
    const names = await accountNames(
      ctx,
      rows.map((row) => row.authorId),
    );
    return rows.map(({ authorId, ...row }) => ({ ...row, author: names.get(authorId)?.name ?? null }));
  },
});

export type PolicyDraftLine = Awaited<ReturnType<typeof listPolicyDrafts.ask>>[number];
