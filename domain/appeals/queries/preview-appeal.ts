import { eq, getTableColumns } from "drizzle-orm";
import { appeals } from "@/db/schema";
import type { AppealEffects } from "@/domain/appeals/effects";
import { proposedOutcomeInput } from "@/domain/appeals/inputs";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { effectsOf } from "@/domain/appeals/internal/effects-of";
import { defineQuery } from "@/domain/command/define-query";
import { conflict, notFound } from "@/domain/kernel/errors";

/**
 * What an answer would do, before it is confirmed: score, every entry, every measure kept, shortened or voided, who is
 * told. Writes nothing. Throws not-found, conflict `appeal-changed`, invalid with one problem a field.
 */
export const previewAppeal = defineQuery({
  name: "appeals.preview",
  permission: "appeal.review",
  input: proposedOutcomeInput,
  async run({ ctx, input }): Promise<AppealEffects> {
    const [row] = await ctx.db.select(getTableColumns(appeals)).from(appeals).where(eq(appeals.id, input.appealId));
    if (!row) throw notFound("appeal");
    if (row.version !== input.version) throw conflict("appeal-changed", { number: row.number, state: row.state });
    return (await effectsOf(ctx, await appealedOf(ctx, row.noticeId), input, ctx.now())).shown;
  },
  logged: ({ input }) => [{ action: "appeal.previewed", subject: { kind: "appeal", id: input.appealId } }],
});
