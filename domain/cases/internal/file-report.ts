import { reports } from "@/db/schema";
import { mayReport } from "@/domain/cases/rules/report-categories";
import type { ReportSource } from "@/domain/cases/vocabulary";
import { changed, type Outcome } from "@/domain/command/outcome";
import { equalityIndex } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid } from "@/domain/kernel/errors";
import { newCode, newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import { caseForReport } from "./case-for-report";
import type { FoundSubject } from "./report-subject";
import { sealWords } from "./sealed-words";
import { writeCaseEvent } from "./write-case-event";

export interface NewReport {
  found: FoundSubject;
  source: ReportSource;
  category: string;
  words: string;
  contact?: string;
  reporterPersonId?: string | null;
  reporterAccountId?: string | null;
  externalId?: string | null;
  /** The case of a report made in one go with this one: they are one matter, unless the message is in another already. */
  sameMatterAs?: string | undefined;
}

/** What the filer gets back. The receipt is shown once; only its keyed hash is kept. */
export interface FiledReport {
  reportId: string;
  number: string;
  receipt: string;
  caseId: string;
  merged: boolean;
  suggestions: readonly string[];
}

/** Keyed hash under which a receipt is found again. */
export const receiptHash = (receipt: string) => equalityIndex("report-receipt", receipt);

/** Files a report, whoever makes it: it joins the open case on the same message or opens one. Throws invalid `category`. */
export async function fileReport(ctx: Ctx, report: NewReport): Promise<Outcome<FiledReport>> {
  if (!mayReport(report.category)) throw invalid([{ field: "category", rule: "choice" }]);
  const { found } = report;
  const { caseId, merged, suggestions } = await caseForReport(ctx, found, report.category, report.sameMatterAs);
  const [id, receipt, number] = [newId(), newCode(3), await nextNumber(ctx, "R")];
  await ctx.db.insert(reports).values({
    id,
    number,
    receiptHash: receiptHash(receipt),
    platformId: found.platformId,
    source: report.source,
    reporterPersonId: report.reporterPersonId ?? null,
    reporterAccountId: report.reporterAccountId ?? null,
    contact: sealWords("reports.contact", id, report.contact),
    subjectKind: found.kind,
    groupId: found.groupId,
    messageId: found.messageId,
    messageSentAt: found.messageSentAt,
    personId: found.personId,
    category: report.category,
    words: sealWords("reports.words", id, report.words),
    state: "in-case",
    caseId,
    externalId: report.externalId ?? null,
    createdAt: ctx.now(),
  });
  if (merged) await writeCaseEvent(ctx, caseId, "report-merged", { reportId: id, category: report.category });
  return changed({ reportId: id, number, receipt, caseId, merged, suggestions }, [
    {
      action: "report.filed",
      subject: { kind: "report", id },
      context: { caseId, groupId: found.groupId, platformId: found.platformId },
      detail: { source: report.source, subject: found.kind, category: report.category, merged },
    },
  ]);
}
