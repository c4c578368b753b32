import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { cases, reports } from "@/db/schema";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { decisionOutcomes } from "@/domain/cases/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { publishNotices } from "@/domain/measures/commands/publish-notices";

const noteAppealInput = z.strictObject({
  caseId: z.uuid(),
  kind: z.enum(["appealed", "appeal-answered"]),
  /** Number of the appeal. */
  appeal: z.string().min(1),
  outcome: z.enum(["upheld", "modified", "reversed"]).optional(),
  /** The case has this outcome from now on; reporters who were told another one are told again. */
  corrected: z.enum(decisionOutcomes).optional(),
});

/**
 * Notes an appeal in the case it is about, and corrects what reporters were told when no finding of the case stands any
 * more (credit policy 4.6). As a consequence of the appeal; throws not-found.
 */
export const noteAppeal = defineCommand({
  name: "cases.note-appeal",
  permission: "case.take-effect",
  consequence: true,
  input: noteAppealInput,
  async run({ ctx, input: { caseId, kind, appeal, outcome, corrected } }) {
    const [row] = await ctx.db
      .select({ id: cases.id, number: cases.number, groupId: cases.groupId })
      .from(cases)
      .where(eq(cases.id, caseId));
    if (!row) throw notFound("case");
    const told = corrected
      ? await ctx.db
          .update(reports)
          .set({ outcome: corrected, answeredAt: ctx.now() })
          .where(and(eq(reports.caseId, caseId), eq(reports.state, "answered"), eq(reports.outcome, "violation")))
          .returning()
      : [];
    await publishNotices.execute(ctx, {
      notices: told.flatMap(({ number, category, reporterPersonId }) =>
        reporterPersonId && corrected
          ? {
              personId: reporterPersonId,
              facts: {
                kind: "report-outcome" as const,
                reportNumber: number,
                caseNumber: row.number,
                category,
                outcome: corrected,
                answeredAt: ctx.now().toISOString(),
                corrected: true,
              },
              words: null,
              caseId,
              decisionId: null,
              measureId: null,
              appealUntil: null,
            }
          : [],
      ),
    });
    const facts = { appeal, ...(outcome ? { outcome } : {}), ...(told.length > 0 ? { reporters: told.length } : {}) };
    await writeCaseEvent(ctx, caseId, kind, facts);
    return changed({ reporters: told.length }, [
      {
        action: kind === "appealed" ? "case.appealed" : "case.appeal-answered",
        subject: { kind: "case", id: caseId },
        context: { groupId: row.groupId },
        detail: { outcome: outcome ?? null, reporters: told.length },
      },
    ]);
  },
});
