import { and, eq, getTableColumns } from "drizzle-orm";
import { appeals } from "@/db/schema";
import { askFurtherReviewInput } from "@/domain/appeals/inputs";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { openAppeal } from "@/domain/appeals/internal/open-appeal";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { isInTime } from "@/domain/appeals/rules/deadlines";
import { defineCommand } from "@/domain/command/define-command";
import { notFound, refused } from "@/domain/kernel/errors";

/**
 * Asks for the one further review of an answer, by a lead who took no part (credit policy 4.6). Throws not-found, refused
 * `appeal-not-answered`, `no-further-review`, `nothing-left-to-review`, `appeal-too-late`, `appeal-exists`, invalid.
 */
export const askFurtherReview = defineCommand({
  name: "appeals.ask-further-review",
  permission: "appeal.file-own",
  input: askFurtherReviewInput,
  async run({ ctx, input }) {
    const [first] = await ctx.db
      .select(getTableColumns(appeals))
      .from(appeals)
      .where(and(eq(appeals.number, input.appeal), eq(appeals.personId, ownPersonId(ctx))));
    if (!first) throw notFound("appeal");
    if (first.stage === "further") throw refused("no-further-review");
    if (first.state === "reversed") throw refused("nothing-left-to-review");
    if (!first.furtherUntil) throw refused("appeal-not-answered");
    if (!isInTime(first.furtherUntil.getTime(), ctx.now().getTime())) {
      throw refused("appeal-too-late", { until: first.furtherUntil.toISOString() });
    }
    const appealed = await appealedOf(ctx, first.noticeId);
    return await openAppeal(ctx, appealed, { ...input, stage: "further", firstAppealId: first.id });
  },
});
