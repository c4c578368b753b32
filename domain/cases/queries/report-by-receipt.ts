import { eq } from "drizzle-orm";
import { reports } from "@/db/schema";
import { reportByReceiptInput } from "@/domain/cases/inputs";
import { receiptHash } from "@/domain/cases/internal/file-report";
import type { DecisionOutcome, ReportState } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";

/** How far a report has come, for whoever holds its receipt; nothing about the people concerned. */
export interface ReportProgress {
  number: string;
  category: string;
  state: ReportState;
  createdAt: Date;
  answeredAt: Date | null;
  outcome: DecisionOutcome | null;
}

/** Follows a report by its receipt code, without signing in. Throws not-found. */
export const reportByReceipt = defineQuery({
  name: "cases.report-by-receipt",
  permission: "report.create-public",
  input: reportByReceiptInput,
  async run({ ctx, input }): Promise<ReportProgress> {
    const { number, category, state, createdAt, answeredAt, outcome } = reports;
    const [report] = await ctx.db
      .select({ number, category, state, createdAt, answeredAt, outcome })
      .from(reports)
      .where(eq(reports.receiptHash, receiptHash(input.receipt)));
    if (!report) throw notFound("report");
    return { ...report, outcome: report.outcome as DecisionOutcome | null };
  },
});
