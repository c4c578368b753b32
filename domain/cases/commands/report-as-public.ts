import { and, eq } from "drizzle-orm";
import { groups, people, platforms } from "@/db/schema";
import { type ReportSubject, reportAsPublicInput } from "@/domain/cases/inputs";
import { describedMessage } from "@/domain/cases/internal/described-message";
import { fileReport } from "@/domain/cases/internal/file-report";
import { countPublicReport } from "@/domain/cases/internal/public-limit";
import { foundSubject } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";
import type { Ctx } from "@/domain/kernel/ctx";
import { DomainError, invalid } from "@/domain/kernel/errors";

/**
 * Anybody reports a group, or a message or person in it, by what is displayed (Provisions art. 12). Throws invalid with
 * the field that does not lead anywhere, limit `too-many-reports` for one address.
 */
export const reportAsPublic = defineCommand({
  name: "cases.report-as-public",
  permission: "report.create-public",
  input: reportAsPublicInput,
  async run({ ctx, input }) {
    await countPublicReport(ctx);
    const [group] = await ctx.db
      .select({ id: groups.id, platform: platforms.code })
      .from(groups)
      .innerJoin(platforms, eq(platforms.id, groups.platformId))
      .where(eq(groups.code, input.groupCode));
    if (!group) throw invalid([{ field: "groupCode", rule: "unknown-group" }]);
    if (input.platformCode && input.platformCode !== group.platform) {
      throw invalid([{ field: "platformCode", rule: "other-platform" }]);
    }
    const { subject, field } = await subjectOf(ctx, group.id, input);
    const found = await foundSubject(ctx, subject).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === "not-found") throw invalid([{ field, rule: "not-in-group" }]);
      throw error;
    });
    const outcome = await fileReport(ctx, {
      found,
      source: "public",
      category: input.category,
      words: [input.words, input.saidAt?.toISOString(), input.saidText].filter(Boolean).join("\n\n"),
      contact: input.contact,
      reporterPersonId: ctx.actor.kind === "person" ? ctx.actor.personId : null,
      reporterAccountId: ctx.actor.kind === "person" ? ctx.actor.accountId : null,
    });
    const { number, receipt } = outcome.result;
    return { ...outcome, result: { number, receipt } };
  },
});

async function subjectOf(
  ctx: Ctx,
  groupId: string,
  input: {
    messageId?: string | undefined;
    personCode?: string | undefined;
    saidAt?: Date | undefined;
    saidText?: string | undefined;
  },
): Promise<{ subject: ReportSubject; field: string }> {
  if (input.messageId) return { subject: { kind: "message", groupId, messageId: input.messageId }, field: "messageId" };
  const { saidAt, saidText } = input;
  const described = saidAt && saidText ? await describedMessage(ctx, groupId, saidAt, saidText) : null;
  if (described) return { subject: { kind: "message", groupId, messageId: described }, field: "saidText" };
  if (!input.personCode) return { subject: { kind: "group", groupId }, field: "groupCode" };
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.code, input.personCode.toUpperCase())));
  if (!person) throw invalid([{ field: "personCode", rule: "not-in-group" }]);
  return { subject: { kind: "person", personId: person.id, groupId }, field: "personCode" };
}
