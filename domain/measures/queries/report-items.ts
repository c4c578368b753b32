import { asc, inArray } from "drizzle-orm";
import { reportItems } from "@/db/schema";
import type { ReportClock } from "@/domain/credit/vocabulary/category";
import type { Ctx } from "@/domain/kernel/ctx";
import type { ReportItemState } from "@/domain/measures/vocabulary";

/** What must be told the authority about a measure, by when, and how far that is. */
export interface ReportItem {
  measureId: string;
  /** A correction follows where a measure was reported and is void now. */
  kind: "measure" | "correction";
  duty: ReportClock;
  dueAt: Date | null;
  state: ReportItemState;
}

/** Report items of these measures, oldest first. For rooms above: they authorise. */
export async function reportItemsOf(ctx: Pick<Ctx, "db">, measureIds: readonly string[]): Promise<ReportItem[]> {
  if (measureIds.length === 0) return [];
  const { measureId, kind, duty, dueAt, state } = reportItems;
  return await ctx.db
    .select({ measureId, kind, duty, dueAt, state })
    .from(reportItems)
    .where(inArray(reportItems.measureId, [...measureIds]))
    .orderBy(asc(reportItems.createdAt), asc(reportItems.id));
}
