import { and, eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict } from "@/domain/kernel/errors";
import { applyMeasures } from "@/domain/measures/commands/impose-measures";
import { writeEvent } from "./write-event";

type MeasureRow = typeof measures.$inferSelect;

/**
 * Lets a measure begin to weigh, or no longer weigh, without ending it: bars, statuses and cover follow. Gives the
 * measure as it is then. Throws conflict `measure-changed`.
 */
export async function changeEffect(
  ctx: Ctx,
  measure: MeasureRow,
  to: "active" | "stayed",
  reason: string | null = null,
): Promise<MeasureRow> {
  const [now] = await ctx.db
    .update(measures)
    .set({ state: to, version: measure.version + 1 })
    .where(and(eq(measures.id, measure.id), eq(measures.version, measure.version), eq(measures.state, measure.state)))
    .returning(getTableColumns(measures));
  if (!now) throw conflict("measure-changed", { number: measure.number });
  await writeEvent(ctx, { measureId: measure.id, from: measure.state, to, reason });
  await applyMeasures(consequence(ctx, measure.decisionId ?? measure.id), [now]);
  return now;
}
