import { asc, inArray } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Locks everybody these measures are about, in one order, so that a decision about one of them never waits for us while we wait for it. */
export async function lockPeopleOf(ctx: Ctx, rows: readonly { personId: string | null }[]): Promise<void> {
  const personIds = [...new Set(rows.flatMap((row) => row.personId ?? []))];
  if (personIds.length === 0) return;
  await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, personIds))
    .orderBy(asc(people.id))
    .for("update");
}
