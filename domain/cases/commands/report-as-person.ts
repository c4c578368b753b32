import { reportInput } from "@/domain/cases/inputs";
import { fileReport } from "@/domain/cases/internal/file-report";
import { foundSubject, manages, wasIn } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";
import { forbidden, notFound } from "@/domain/kernel/errors";

/**
 * A signed-in person reports a message, person or group of the own groups; confidential. Throws not-found for what is
 * not within the own groups, invalid `category`.
 */
export const reportAsPerson = defineCommand({
  name: "cases.report-as-person",
  permission: "report.create-own",
  input: reportInput,
  async run({ ctx, input: { subject, category, words } }) {
    if (ctx.actor.kind !== "person") throw forbidden("report.create-own");
    const { personId, accountId } = ctx.actor;
    const groupId = subject.groupId;
    if (!groupId || !(await wasIn(ctx, groupId, personId))) throw notFound(subject.kind);
    const found = await foundSubject(ctx, subject);
    const source = (await manages(ctx, groupId, personId)) ? "manager" : "member";
    const outcome = await fileReport(ctx, {
      found,
      source,
      category,
      words,
      reporterPersonId: personId,
      reporterAccountId: accountId,
    });
    const { number, receipt } = outcome.result;
    return { ...outcome, result: { number, receipt } };
  },
});
