import { eq } from "drizzle-orm";
import { type measures, rectifyItems } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { rectifyChecklistOf } from "@/domain/measures/rules/group-ladder";
import type { RectifyItem } from "@/domain/measures/vocabulary";

/** One item of a rectification's checklist and how far it has come. */
export interface ChecklistItem {
  item: RectifyItem;
  tickedAt: Date | null;
  confirmedAt: Date | null;
}

/** The checklist of a rectification, in its order. For rooms above: they authorise. */
export async function rectifyChecklist(
  ctx: Pick<Ctx, "db">,
  measure: Pick<typeof measures.$inferSelect, "id" | "ground">,
): Promise<ChecklistItem[]> {
  const rows = await ctx.db.select().from(rectifyItems).where(eq(rectifyItems.measureId, measure.id));
  return rectifyChecklistOf(measure.ground).map((item) => {
    const row = rows.find((one) => one.item === item);
    return { item, tickedAt: row?.tickedAt ?? null, confirmedAt: row?.confirmedAt ?? null };
  });
}
