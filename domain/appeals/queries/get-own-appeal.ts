import { and, eq, getTableColumns, ne } from "drizzle-orm";
import { appeals } from "@/db/schema";
import type { OwnAppeal } from "@/domain/appeals/appeal-file";
import { oneOwnAppealInput } from "@/domain/appeals/inputs";
import {
  argumentsOf,
  eventsOf,
  filesOf,
  headOf,
  noticeOfAppeal,
  resultsOf,
  staysOf,
} from "@/domain/appeals/internal/appeal-parts";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { shownFindings, shownMeasure } from "@/domain/appeals/internal/appealed-shown";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { isInTime } from "@/domain/appeals/rules/deadlines";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** One own appeal with the answer to each argument; never who reviewed it. Throws not-found for another's. */
export const getOwnAppeal = defineQuery({
  name: "appeals.get-own",
  permission: "appeal.file-own",
  input: oneOwnAppealInput,
  async run({ ctx, input }): Promise<OwnAppeal> {
    const personId = ownPersonId(ctx);
    const [row] = await ctx.db
      .select(getTableColumns(appeals))
      .from(appeals)
      .where(and(eq(appeals.number, input.number), eq(appeals.personId, personId)));
    if (!row) throw notFound("appeal");
    const appealed = await appealedOf(ctx, row.noticeId);
    const findings = await shownFindings(ctx, appealed.findings, { kind: "person", personId }, personId);
    const results = await resultsOf(ctx, row.id);
    const further = row.stage === "first" ? await furtherOf(ctx, row.id) : null;
    const inTime = row.furtherUntil !== null && isInTime(row.furtherUntil.getTime(), ctx.now().getTime());
    return {
      ...headOf(row, ctx.now()),
      notice: await noticeOfAppeal(ctx, row.noticeId),
      arguments: await argumentsOf(ctx, row.id),
      files: await filesOf(ctx, row.id),
      events: await eventsOf(ctx, row.id),
      results: results.map((one) => {
        const measure = appealed.measures.find(({ id }) => id === one.measureId);
        const finding = findings.find(({ id }) => id === one.findingId) ?? null;
        return { ...one, finding, measure: measure ? shownMeasure(measure) : null };
      }),
      stays: await staysOf(ctx, row.id),
      firstNumber: row.firstAppealId ? await numberOf(ctx, row.firstAppealId) : null,
      furtherNumber: further,
      mayAskFurther: further === null && inTime && (row.state === "upheld" || row.state === "modified"),
    };
  },
});

async function numberOf(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await ctx.db.select({ number: appeals.number }).from(appeals).where(eq(appeals.id, id));
  return row?.number ?? null;
}

async function furtherOf(ctx: Ctx, firstId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ number: appeals.number })
    .from(appeals)
    .where(and(eq(appeals.firstAppealId, firstId), ne(appeals.state, "withdrawn")));
  return row?.number ?? null;
}
