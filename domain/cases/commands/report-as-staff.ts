import { reportInput } from "@/domain/cases/inputs";
import { fileReport } from "@/domain/cases/internal/file-report";
import { foundSubject } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";

/** Staff report what they come across. Throws not-found, invalid `category`. */
export const reportAsStaff = defineCommand({
  name: "cases.report-as-staff",
  permission: "report.create",
  input: reportInput,
  async run({ ctx, input }) {
    const found = await foundSubject(ctx, input.subject);
    const reporterAccountId = ctx.actor.kind === "staff" ? ctx.actor.accountId : null;
    return await fileReport(ctx, {
      found,
      source: "staff",
      category: input.category,
      words: input.words,
      reporterAccountId,
    });
  },
});
