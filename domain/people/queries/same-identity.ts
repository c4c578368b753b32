import { and, eq, inArray, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Other accounts, of any platform, that were verified with the same document as one of these. For rooms above. */
export async function sameIdentity(ctx: Pick<Ctx, "db">, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const other = alias(people, "other");
  const rows = await ctx.db
    .selectDistinct({ id: other.id })
    .from(people)
    .innerJoin(other, and(eq(other.documentIndex, people.documentIndex), ne(other.id, people.id)))
    .where(inArray(people.id, [...personIds]));
  return rows.map(({ id }) => id);
}
