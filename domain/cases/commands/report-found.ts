import { inArray } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/schema";
import { storedMessageId } from "@/domain/archive/inputs";
import { messagePlaces } from "@/domain/archive/queries/message-places";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { fileReport } from "@/domain/cases/internal/file-report";
import { foundSubject } from "@/domain/cases/internal/report-subject";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineCommand } from "@/domain/command/define-command";
import type { Outcome } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/** What became of messages reported in one go: as many reports, in these cases. */
export interface ReportedFound {
  reports: number;
  cases: { id: string; number: string }[];
}

/**
 * Staff report messages they found: one report each; those of one group are one case, unless a message is in an open case
 * already. Throws not-found out of the search's reach, invalid `category`.
 */
export const reportFound = defineCommand({
  name: "cases.report-found",
  permission: "report.create",
  input: z.strictObject({
    ...readingPlaceInput,
    messages: z
      .array(z.strictObject({ groupId: z.uuid(), messageId: storedMessageId }))
      .min(1)
      .max(50),
    category: z.string().regex(/^[A-Z]{3}-\d{2}$/),
    words: z.string().trim().max(2_000).default(""),
  }),
  async run({ ctx, input }): Promise<Outcome<ReportedFound>> {
    const { scope } = await readingPlace(ctx, input);
    const found = await messagePlaces(ctx.db, scope, input.messages);
    if (found.length < input.messages.length) throw notFound("message");
    const ofGroup = new Map<string, string>();
    const caseIds = new Set<string>();
    const audit: AuditEntryInput[] = [];
    for (const { groupId, messageId } of found) {
      const report = await fileReport(ctx, {
        found: await foundSubject(ctx, { kind: "message", groupId, messageId }),
        source: "staff",
        category: input.category,
        words: input.words,
        reporterAccountId: ctx.actor.kind === "staff" ? ctx.actor.accountId : null,
        sameMatterAs: ofGroup.get(groupId),
      });
      const { caseId } = report.result;
      if (!ofGroup.has(groupId)) ofGroup.set(groupId, caseId);
      caseIds.add(caseId);
      audit.push(...report.audit);
    }
    const opened = await ctx.db
      .select({ id: cases.id, number: cases.number })
      .from(cases)
      .where(inArray(cases.id, [...caseIds]));
    return { result: { reports: found.length, cases: opened }, audit, outbox: [] };
  },
});
