import { asc, sum } from "drizzle-orm";
import { auditEntries, groups, messages } from "@/db/schema";
import { RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/** The oldest thing kept and its age in whole days; null when nothing is kept yet. */
export type Kept = { oldestAt: Date; days: number } | null;

/** What is kept since when, against the floor (days). */
export interface Retention {
  floorDays: number;
  messages: Kept;
  /** Sum of the counters of the groups; no message is counted for it. */
  messageCount: number;
  log: Kept;
}

/** The first row of each index tells: no scan of messages or of the log. */
export async function retention(ctx: Ctx): Promise<Retention> {
  const now = ctx.now().getTime();
  const [[message], [counted], [entry]] = await Promise.all([
    ctx.db.select({ at: messages.sentAt }).from(messages).orderBy(asc(messages.sentAt)).limit(1),
    ctx.db.select({ messages: sum(groups.messageCount).mapWith(Number) }).from(groups),
    ctx.db.select({ at: auditEntries.recordedAt }).from(auditEntries).orderBy(asc(auditEntries.seq)).limit(1),
  ]);
  const kept = (at: Date | undefined): Kept =>
    at ? { oldestAt: at, days: Math.max(0, Math.floor((now - at.getTime()) / DAY_MS)) } : null;
  return {
    floorDays: RETENTION_FLOOR_DAYS,
    messages: kept(message?.at),
    messageCount: counted?.messages ?? 0,
    log: kept(entry?.at),
  };
}
