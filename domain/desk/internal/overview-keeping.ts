import { and, asc, eq, gt, gte, isNull, lt, sql } from "drizzle-orm";
import { archivePartitions, auditEntries, messages, outboxMessages, people } from "@/db/schema";
import { RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/** How long content and the log have been kept, against the floor. Days. */
export interface Kept {
  oldest: Date | null;
  days: number;
}

/** The oldest kept message and log entry. Callers authorise. */
export async function retentionFacts(ctx: Ctx): Promise<{ floor: number; messages: Kept; log: Kept }> {
  const kept = (oldest: Date | null): Kept => ({
    oldest,
    days: oldest ? Math.floor((ctx.now().getTime() - oldest.getTime()) / DAY_MS) : 0,
  });
  const [entry] = await ctx.db
    .select({ at: auditEntries.asOf })
    .from(auditEntries)
    .orderBy(asc(auditEntries.seq))
    .limit(1);
  return { floor: RETENTION_FLOOR_DAYS, messages: kept(await oldestMessage(ctx)), log: kept(entry?.at ?? null) };
}

/** Looks from the oldest partition on, so that only one that holds something is read. */
async function oldestMessage(ctx: Ctx): Promise<Date | null> {
  const partitions = await ctx.db
    .select({ from: archivePartitions.fromAt, until: archivePartitions.untilAt })
    .from(archivePartitions)
    .orderBy(asc(archivePartitions.fromAt));
  for (const { from, until } of partitions) {
    const [first] = await ctx.db
      .select({ at: messages.sentAt })
      .from(messages)
      .where(and(gte(messages.sentAt, from), lt(messages.sentAt, until)))
      .orderBy(asc(messages.sentAt), asc(messages.messageId))
      .limit(1);
    if (first) return first.at;
  }
  return null;
}

/** People by verification; those only known by name are left out. Callers authorise. */
export async function verificationShare(ctx: Ctx): Promise<{ people: number; verified: number; submitted: number }> {
  const [row] = await ctx.db
    .select({
      people: sql<number>`count(*)::int`,
      verified: sql<number>`(count(*) filter (where ${people.verificationState} = 'verified'))::int`,
      submitted: sql<number>`(count(*) filter (where ${people.verificationState} in ('submitted', 're-verification')))::int`,
    })
    .from(people)
    .where(eq(people.placeholder, false));
  return row ?? { people: 0, verified: 0, submitted: 0 };
}

/** What platforms must be told: what waits, what was given up, what was acknowledged in the last 24 hours. */
export async function outboxFacts(ctx: Ctx): Promise<{
  pending: number;
  failed: number;
  acknowledged: number;
  oldestPendingAt: Date | null;
}> {
  const since = new Date(ctx.now().getTime() - DAY_MS);
  const count = sql<number>`count(*)::int`;
  const of = (state: "pending" | "failed") =>
    ctx.db.select({ count }).from(outboxMessages).where(eq(outboxMessages.state, state));
  const [[pending], [failed], [acknowledged], [oldest]] = await Promise.all([
    of("pending"),
    of("failed"),
    ctx.db
      .select({ count })
      .from(outboxMessages)
      .where(and(eq(outboxMessages.state, "acknowledged"), gt(outboxMessages.acknowledgedAt, since))),
    ctx.db
      .select({ at: outboxMessages.createdAt })
      .from(outboxMessages)
      .where(and(eq(outboxMessages.state, "pending"), isNull(outboxMessages.acknowledgedAt)))
      .orderBy(asc(outboxMessages.createdAt))
      .limit(1),
  ]);
  return {
    pending: pending?.count ?? 0,
    failed: failed?.count ?? 0,
    acknowledged: acknowledged?.count ?? 0,
    oldestPendingAt: oldest?.at ?? null,
  };
}
