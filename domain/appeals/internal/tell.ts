import { eq } from "drizzle-orm";
import { cases, notices } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import type { AppealNotice } from "@/domain/measures/notice-facts";
import type { AppealRow } from "./appeal-row";

type Said = Partial<Pick<AppealNotice, "outcome" | "score" | "findings" | "measures">>;

/**
 * Tells the person what becomes of the appeal, on the own pages and by the platform. Expects a context with the appeal's
 * authority.
 */
export async function tellPerson(
  ctx: Ctx,
  row: AppealRow,
  step: AppealNotice["step"],
  words: string | null = null,
  said: Said = {},
): Promise<void> {
  const [notice] = await ctx.db.select({ number: notices.number }).from(notices).where(eq(notices.id, row.noticeId));
  const [concerned] = row.caseId
    ? await ctx.db.select({ number: cases.number }).from(cases).where(eq(cases.id, row.caseId))
    : [];
  const facts: AppealNotice = {
    kind: "appeal",
    step,
    appealNumber: row.number,
    noticeNumber: notice?.number ?? "",
    caseNumber: concerned?.number ?? null,
    further: row.stage === "further",
    dueAt: step === "answered" ? null : row.dueAt.toISOString(),
    outcome: null,
    score: null,
    findings: [],
    measures: [],
    furtherUntil: row.furtherUntil?.toISOString() ?? null,
    ...said,
  };
  const { personId, caseId, decisionId } = row;
  await publishNotices.execute(ctx, {
    notices: [{ personId, facts, words, caseId, decisionId, measureId: null, appealUntil: null }],
  });
}
