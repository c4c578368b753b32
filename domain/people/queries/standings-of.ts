import { getTableColumns, inArray } from "drizzle-orm";
import { standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { type Standing, startStanding } from "../vocabulary";

/** What holds for each of these people; who has no row has the start standing. For rooms above: they authorise. */
export async function standingsOf(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>(personIds.map((id) => [id, startStanding]));
  if (personIds.length === 0) return found;
  const rows = await ctx.db
    .select(getTableColumns(standings))
    .from(standings)
    .where(inArray(standings.personId, [...personIds]));
  for (const { personId, derivedAt: _, ...standing } of rows) found.set(personId, standing);
  return found;
}
