import { sql } from "drizzle-orm";
import { numberSeries } from "@/db/schema";
import type { Ctx } from "./ctx";

/** Series of numbers people speak: case, measure, notice, report, order request, hold, appeal. */
export type NumberSeries = "C" | "M" | "N" | "R" | "H" | "A";

/** The next number of a series in the month of ctx.now() in Beijing, such as `C-2026-11-0417`. Without gaps: it is given back on rollback. */
export async function nextNumber(ctx: Ctx, series: NumberSeries): Promise<string> {
  const beijing = new Date(ctx.now().getTime() + 8 * 3_600_000);
  const month = `${series}-${beijing.toISOString().slice(0, 7)}`;
  const [row] = await ctx.db
    .insert(numberSeries)
    .values({ series: month, last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last });
  return `${month}-${String(row?.last ?? 1).padStart(4, "0")}`;
}
