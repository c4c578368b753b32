import { and, count, eq, gt, gte, isNull, sql } from "drizzle-orm";
import { outboxMessages, platforms, webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { countWhere } from "@/domain/desk/queries/overview-queue";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/** Messages to platforms written since a time, by where they stand. */
export interface DeliveryShare {
  messages: number;
  acknowledged: number;
  /** Tried at least once without success, will be tried again. */
  retrying: number;
  failed: number;
  /** Addresses that can receive; with none, messages wait. */
  endpoints: number;
}

/** How many of the messages written since `from` their platforms have acknowledged. */
export async function deliveryShare(ctx: Ctx, from: Date): Promise<DeliveryShare> {
  const [[messages], [endpoints]] = await Promise.all([
    // By way of the platforms, of which there are few: the index is by platform and time.
    ctx.db
      .select({
        messages: count(),
        acknowledged: countWhere(eq(outboxMessages.state, "acknowledged")),
        retrying: countWhere(and(eq(outboxMessages.state, "pending"), gt(outboxMessages.attempts, 0))),
        failed: countWhere(eq(outboxMessages.state, "failed")),
      })
      .from(platforms)
      .innerJoin(outboxMessages, and(eq(outboxMessages.platformId, platforms.id), gte(outboxMessages.createdAt, from))),
    ctx.db.select({ count: count() }).from(webhookEndpoints).where(isNull(webhookEndpoints.disabledAt)),
  ]);
  return {
    messages: messages?.messages ?? 0,
    acknowledged: messages?.acknowledged ?? 0,
    retrying: messages?.retrying ?? 0,
    failed: messages?.failed ?? 0,
    endpoints: endpoints?.count ?? 0,
  };
}

/** Calls of endpoints about one kind of subject: measures, notices, messages, groups, people, endpoints. */
export interface DeliveryLine {
  subject: string;
  calls: number;
  acknowledged: number;
  retries: number;
  /** 95 of 100 calls took no longer (ms). */
  p95Ms: number;
}

/** The calls of the last 24 h by what they were about. */
export async function deliveriesOfDay(ctx: Ctx): Promise<DeliveryLine[]> {
  const from = new Date(ctx.now().getTime() - DAY_MS);
  const subject = sql<string>`split_part(${outboxMessages.topic}, '.', 1)`;
  const rows = await ctx.db
    .select({
      subject,
      calls: count(),
      acknowledged: countWhere(eq(webhookDeliveries.acknowledged, true)),
      retries: countWhere(gt(webhookDeliveries.attempt, 1)),
      p95Ms: sql<number>`percentile_cont(0.95) within group (order by ${webhookDeliveries.durationMs})`,
    })
    .from(webhookEndpoints)
    .innerJoin(
      webhookDeliveries,
      and(eq(webhookDeliveries.endpointId, webhookEndpoints.id), gte(webhookDeliveries.at, from)),
    )
    .innerJoin(outboxMessages, eq(outboxMessages.id, webhookDeliveries.messageId))
    .groupBy(subject)
    .orderBy(subject);
  return rows.map((row) => ({ ...row, p95Ms: Math.round(Number(row.p95Ms)) }));
}
