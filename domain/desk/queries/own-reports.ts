import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { groups, reports } from "@/db/schema";
import type { DecisionOutcome } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { ownPersonId } from "@/domain/desk/internal/own-person";

/** Reports shown. */
const shownReports = 50;

/** The reports a person made, newest first, with how far each has come; never who else reported. */
export const ownReports = defineQuery({
  name: "desk.own-reports",
  permission: "report.create-own",
  input: z.strictObject({}),
  async run({ ctx }) {
    const personId = ownPersonId(ctx, "report.create-own");
    const rows = await ctx.db
      .select({
        number: reports.number,
        createdAt: reports.createdAt,
        category: reports.category,
        subjectKind: reports.subjectKind,
        state: reports.state,
        outcome: reports.outcome,
        answeredAt: reports.answeredAt,
        group: { name: groups.name, code: groups.code },
      })
      .from(reports)
      .leftJoin(groups, eq(groups.id, reports.groupId))
      .where(eq(reports.reporterPersonId, personId))
      .orderBy(desc(reports.createdAt), desc(reports.id))
      .limit(shownReports);
    return rows.map((row) => ({ ...row, outcome: row.outcome as DecisionOutcome | null }));
  },
});

export type OwnReport = Awaited<ReturnType<typeof ownReports.ask>>[number];
