import { and, eq } from "drizzle-orm";
import { groups, people, reports } from "@/db/schema";
import { type ReportSubject, reportAsPlatformInput } from "@/domain/cases/inputs";
import { addAlert } from "@/domain/cases/internal/add-alert";
import { fileReport } from "@/domain/cases/internal/file-report";
import { foundSubject } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { forbidden, invalid, notFound } from "@/domain/kernel/errors";

/**
 * A platform passes on a report, by its own identifiers; the same external id again changes nothing. Throws not-found,
 * invalid `category` or `deliveredToManagersAt` (in the future).
 */
export const reportAsPlatform = defineCommand({
  name: "cases.report-as-platform",
  permission: "report.create-platform",
  input: reportAsPlatformInput,
  async run({ ctx, input }) {
    if (ctx.actor.kind !== "platform") throw forbidden("report.create-platform");
    const { platformId } = ctx.actor;
    const [known] = await ctx.db
      .select({ number: reports.number })
      .from(reports)
      .where(and(eq(reports.platformId, platformId), eq(reports.externalId, input.externalId)));
    if (known) return unchanged({ number: known.number, receipt: null, duplicate: true });
    const deliveredAt = input.deliveredToManagersAt;
    if (deliveredAt && deliveredAt > ctx.now())
      throw invalid([{ field: "deliveredToManagersAt", rule: "in-the-future" }]);
    const [group] = await ctx.db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.platformId, platformId), eq(groups.externalId, input.groupExternalId)));
    if (!group) throw notFound("group");
    const found = await foundSubject(ctx, await subjectOf(ctx, platformId, group.id, input));
    const reporterPersonId = input.reporterExternalId
      ? await personOf(ctx, platformId, input.reporterExternalId)
      : null;
    const { category, words, externalId } = input;
    const outcome = await fileReport(ctx, { found, source: "platform", category, words, externalId, reporterPersonId });
    const { caseId, number, receipt } = outcome.result;
    const result = { number, receipt: receipt as string | null, duplicate: false };
    if (!deliveredAt) return { ...outcome, result };
    const entry = await addAlert(ctx, {
      caseId,
      groupId: group.id,
      messageId: found.messageId,
      basis: "report-delivered",
      knowledgeAt: deliveredAt,
      quote: null,
      tell: false,
    });
    return { ...outcome, result, audit: [...outcome.audit, entry.audit] };
  },
});

async function subjectOf(
  ctx: Ctx,
  platformId: string,
  groupId: string,
  input: { messageId?: string | undefined; personExternalId?: string | undefined },
): Promise<ReportSubject> {
  if (input.messageId) return { kind: "message", groupId, messageId: input.messageId };
  if (!input.personExternalId) return { kind: "group", groupId };
  const personId = await personOf(ctx, platformId, input.personExternalId);
  if (!personId) throw notFound("person");
  return { kind: "person", personId, groupId };
}

async function personOf(ctx: Ctx, platformId: string, externalId: string): Promise<string | null> {
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.platformId, platformId), eq(people.externalId, externalId)));
  return person?.id ?? null;
}
