import { asc, eq, inArray, max } from "drizzle-orm";
import { findingReversals, findings, people, rewards } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";

/** How far a person's last entry may lie ahead of this server's clock (ms) before something must be wrong. */
const clockSkewMs = 60_000;

/**
 * Locks people in the order of their ids and gives the instant at which something new about them counts: the
 * transaction's clock, or 1 ms after the last that was found, changed or granted. So what became known in turn also
 * reads in turn, and of two decisions of one instant the second counts the first. Throws refused `clock-behind-ledger`.
 */
export async function lockPeople(ctx: Ctx, personIds: readonly string[]): Promise<Date> {
  if (personIds.length === 0) return ctx.now();
  const ids = [...personIds];
  await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, ids))
    .orderBy(asc(people.id))
    .for("update");
  const [found] = await ctx.db
    .select({ at: max(findings.effectiveAt) })
    .from(findings)
    .where(inArray(findings.personId, ids));
  const [turned] = await ctx.db
    .select({ at: max(findingReversals.reversedAt) })
    .from(findingReversals)
    .innerJoin(findings, eq(findings.id, findingReversals.findingId))
    .where(inArray(findings.personId, ids));
  const [granted] = await ctx.db
    .select({ at: max(rewards.recordedAt) })
    .from(rewards)
    .where(inArray(rewards.personId, ids));
  const last = Math.max(...[found?.at, turned?.at, granted?.at].map((at) => at?.getTime() ?? 0));
  const now = ctx.now();
  if (last < now.getTime()) return now;
  if (last - now.getTime() > clockSkewMs) throw refused("clock-behind-ledger");
  return new Date(last + 1);
}
