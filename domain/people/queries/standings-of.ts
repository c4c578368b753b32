import { and, eq, getTableColumns, inArray, max, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { type Standing, startStanding } from "../vocabulary";

/**
 * What holds for each of these people; who has no row has the start standing. A blacklisting holds for every account that
 * was verified with the same document, on any platform (domain reference 4.5: by keyed identity index). For rooms above:
 * they authorise.
 */
export async function standingsOf(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>(personIds.map((id) => [id, startStanding]));
  if (personIds.length === 0) return found;
  const rows = await ctx.db
    .select(getTableColumns(standings))
    .from(standings)
    .where(inArray(standings.personId, [...personIds]));
  for (const { personId, derivedAt: _, ...standing } of rows) found.set(personId, standing);
  for (const { personId, until } of await blacklistedElsewhere(ctx, personIds)) {
    const standing = found.get(personId) ?? startStanding;
    const own = standing.blacklistedUntil;
    if (until && (!own || until > own)) found.set(personId, { ...standing, blacklistedUntil: until });
  }
  return found;
}

/** Until when other accounts with the same document are blacklisted, for those of these people who have such. */
async function blacklistedElsewhere(ctx: Ctx, personIds: readonly string[]) {
  const other = alias(people, "other");
  return await ctx.db
    .select({ personId: people.id, until: max(standings.blacklistedUntil) })
    .from(people)
    .innerJoin(other, and(eq(other.documentIndex, people.documentIndex), ne(other.id, people.id)))
    .innerJoin(standings, eq(standings.personId, other.id))
    .where(inArray(people.id, [...personIds]))
    .groupBy(people.id);
}
