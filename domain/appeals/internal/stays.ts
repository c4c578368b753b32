import { and, eq, isNull } from "drizzle-orm";
import { appealStays, measures } from "@/db/schema";
import type { StayReason } from "@/domain/appeals/vocabulary";
import { stayFindings } from "@/domain/credit/commands/stay-findings";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { resumeMeasure } from "@/domain/measures/commands/resume-measure";
import { stayMeasure } from "@/domain/measures/commands/stay-measure";
import { type AppealRow, writeAppealEvent } from "./appeal-row";
import type { Appealed } from "./appealed";
import { currentFindings } from "./current-findings";

/**
 * Stays the deductions of an appeal's findings, and with `overdue` its measures too: they do not weigh until it is
 * answered, their ends do not move (credit policy 4.6). Expects a context with the appeal's authority.
 */
export async function beginStays(ctx: Ctx, row: AppealRow, appealed: Appealed, reason: StayReason): Promise<void> {
  const standing = (await currentFindings(ctx, appealed.findings)).filter((one) => !one.reversed && one.row.personId);
  const findingIds = standing.map((one) => one.row.id);
  const stayed =
    findingIds.length > 0
      ? (await stayFindings.execute(ctx, { appealId: row.id, findingIds, stay: "begin" })).findingIds
      : [];
  const measureIds = reason === "overdue" ? await stayMeasures(ctx, appealed) : [];
  const subjects = [...stayed.map((findingId) => ({ findingId })), ...measureIds.map((measureId) => ({ measureId }))];
  if (subjects.length > 0) {
    await ctx.db
      .insert(appealStays)
      .values(subjects.map((subject) => ({ id: newId(), appealId: row.id, ...subject, reason, from: ctx.now() })));
  }
  await writeAppealEvent(ctx, row.id, "stayed", { reason, findings: stayed.length, measures: measureIds.length });
}

async function stayMeasures(ctx: Ctx, { measures }: Appealed): Promise<string[]> {
  const running = measures.filter((measure) => measure.state === "active");
  for (const { id } of running) await stayMeasure.execute(ctx, { measureId: id });
  return running.map((measure) => measure.id);
}

/** Ends every stay of an appeal: what was not reversed or voided meanwhile weighs again. Gives how many ended. */
export async function endStays(ctx: Ctx, row: AppealRow): Promise<number> {
  const open = await ctx.db
    .update(appealStays)
    .set({ until: ctx.now() })
    .where(and(eq(appealStays.appealId, row.id), isNull(appealStays.until)))
    .returning({ findingId: appealStays.findingId, measureId: appealStays.measureId });
  const findingIds = open.flatMap((stay) => stay.findingId ?? []);
  if (findingIds.length > 0) await stayFindings.execute(ctx, { appealId: row.id, findingIds, stay: "end" });
  for (const { measureId } of open) if (measureId) await resumeStayed(ctx, measureId);
  if (open.length > 0) await writeAppealEvent(ctx, row.id, "resumed", { count: open.length });
  return open.length;
}

/** A measure that was voided, lifted or has expired while it was stayed has nothing to resume. */
async function resumeStayed(ctx: Ctx, measureId: string): Promise<void> {
  const [measure] = await ctx.db.select({ state: measures.state }).from(measures).where(eq(measures.id, measureId));
  if (measure?.state === "stayed") await resumeMeasure.execute(ctx, { measureId });
}
