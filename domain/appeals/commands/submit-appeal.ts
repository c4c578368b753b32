import { and, eq } from "drizzle-orm";
import { notices } from "@/db/schema";
import { submitAppealInput } from "@/domain/appeals/inputs";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { openAppeal } from "@/domain/appeals/internal/open-appeal";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { isInTime } from "@/domain/appeals/rules/deadlines";
import { defineCommand } from "@/domain/command/define-command";
import { notFound, refused } from "@/domain/kernel/errors";

/**
 * Appeals against what an own notice told, within 30 days of it. Throws not-found for another's notice, refused
 * `notice-not-appealable`, `appeal-too-late`, `appeal-exists`, invalid (`arguments`, `files`).
 */
export const submitAppeal = defineCommand({
  name: "appeals.submit",
  permission: "appeal.file-own",
  input: submitAppealInput,
  async run({ ctx, input }) {
    const [notice] = await ctx.db
      .select({ id: notices.id, appealUntil: notices.appealUntil })
      .from(notices)
      .where(and(eq(notices.number, input.notice), eq(notices.personId, ownPersonId(ctx))));
    if (!notice) throw notFound("notice");
    if (!notice.appealUntil) throw refused("notice-not-appealable");
    if (!isInTime(notice.appealUntil.getTime(), ctx.now().getTime())) {
      throw refused("appeal-too-late", { until: notice.appealUntil.toISOString() });
    }
    const appealed = await appealedOf(ctx, notice.id);
    if (appealed.findings.length + appealed.measures.length === 0) throw refused("notice-not-appealable");
    return await openAppeal(ctx, appealed, { stage: "first", firstAppealId: null, ...input });
  },
});
