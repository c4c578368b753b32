import { and, eq, ne, sql } from "drizzle-orm";
import { cases, reports } from "@/db/schema";
import { splitReportInput } from "@/domain/cases/inputs";
import { openCase } from "@/domain/cases/internal/case-for-report";
import { asSeen, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";

/**
 * Takes a report out of its case into a new one. Throws not-found, conflict, refused `case-not-open` or `only-report`.
 */
export const splitReport = defineCommand({
  name: "cases.split-report",
  permission: "case.decide",
  input: splitReportInput,
  async run({ ctx, input }) {
    const [report] = await ctx.db.select().from(reports).where(eq(reports.id, input.reportId));
    if (!report?.caseId) throw notFound("report");
    const row = await lockedCase(ctx, report.caseId);
    await notHeldByOthers(ctx, row);
    asSeen(row, input.version);
    if (!["open", "claimed", "reopened"].includes(row.state)) throw refused("case-not-open", { state: row.state });
    const others = await ctx.db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.caseId, row.id), ne(reports.id, report.id)))
      .limit(1);
    if (others.length === 0) throw refused("only-report");
    const caseId = await openCase(ctx, report, report.category);
    await ctx.db.update(reports).set({ caseId }).where(eq(reports.id, report.id));
    await ctx.db
      .update(cases)
      .set({ version: sql`${cases.version} + 1` })
      .where(eq(cases.id, row.id));
    await writeCaseEvent(ctx, row.id, "report-split", { reportId: report.id, toCaseId: caseId }, input.reason);
    return changed({ caseId }, [
      {
        action: "report.split",
        subject: { kind: "report", id: report.id },
        context: { caseId: row.id, toCaseId: caseId },
        reason: input.reason,
      },
    ]);
  },
});
