import { desc, inArray } from "drizzle-orm";
import { people, standingChecks } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/** When two nightly comparisons are further apart than this, one was left out. */
const lateMs = 2 * DAY_MS + DAY_MS / 12;
/** People named in the alarm. */
const named = 20;

/** Why the stored standings need a look. */
export interface StandingAlarm {
  /** Of the last comparison. */
  at: Date;
  looked: number;
  /** Copies that nothing recorded explained; they have been put right since. */
  differed: number;
  /** The first of these people, by code. */
  people: { id: string; code: string }[];
}

/** The alarm about stored standings: the last comparison found a difference, or it is too long ago. Null: all is well. */
export async function standingAlarm(ctx: Ctx): Promise<StandingAlarm | null> {
  const [last] = await ctx.db
    .select({
      at: standingChecks.at,
      looked: standingChecks.looked,
      differed: standingChecks.differed,
      people: standingChecks.people,
    })
    .from(standingChecks)
    .orderBy(desc(standingChecks.at))
    .limit(1);
  // An installation without a night behind it has nothing to compare.
  if (!last) return null;
  if (last.differed === 0 && ctx.now().getTime() - last.at.getTime() <= lateMs) return null;
  const ids = last.people.slice(0, named);
  const found =
    ids.length === 0
      ? []
      : await ctx.db.select({ id: people.id, code: people.code }).from(people).where(inArray(people.id, ids));
  const codes = new Map(found.map((person) => [person.id, person]));
  return { ...last, people: ids.flatMap((id) => codes.get(id) ?? []) };
}
