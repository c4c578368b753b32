import { and, eq, gt, ne, sql } from "drizzle-orm";
import { people, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** How many other accounts were verified with the same document, and how many of them are blacklisted now. */
export async function sameDocument(
  ctx: Ctx,
  personId: string,
  documentIndex: Buffer | null,
): Promise<{ accounts: number; blacklisted: number }> {
  if (!documentIndex) return { accounts: 0, blacklisted: 0 };
  const [row] = await ctx.db
    .select({
      accounts: sql<number>`count(*)::int`,
      blacklisted: sql<number>`(count(*) filter (where ${gt(standings.blacklistedUntil, ctx.now())}))::int`,
    })
    .from(people)
    .leftJoin(standings, eq(standings.personId, people.id))
    .where(and(eq(people.documentIndex, documentIndex), ne(people.id, personId)));
  return row ?? { accounts: 0, blacklisted: 0 };
}
