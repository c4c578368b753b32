import { count, eq, isNull, min, sql } from "drizzle-orm";
import { z } from "zod";
import { outboxMessages, webhookEndpoints } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";

/** How the system is, without a word about people or content. Lengths in ms, sizes in bytes. */
export interface SystemHealth {
  jobs: { queued: number; failing: number; oldestMs: number | null };
  outbox: { pending: number; failed: number; oldestPendingMs: number | null; endpoints: number };
  database: { bytes: number; version: string };
  /** Migrations carried out, and when the newest was written. */
  migrations: { count: number; newestAt: Date | null };
}

/** Queue of jobs, backlog of messages to platforms, the database. For those who run the system. */
export const overviewSystem = defineQuery({
  name: "desk.overview-system",
  permission: "overview.health",
  input: z.strictObject({}),
  async run({ ctx }): Promise<SystemHealth> {
    const [jobs, outbox, database, migrations] = await Promise.all([
      jobQueue(ctx),
      outboxBacklog(ctx),
      databaseFacts(ctx),
      migrationFacts(ctx),
    ]);
    return { jobs, outbox, database, migrations };
  },
});

async function jobQueue(ctx: Ctx): Promise<SystemHealth["jobs"]> {
  const [row] = await ctx.db.execute<{ queued: number; failing: number; oldest: number | null }>(sql`
    select count(*)::int as queued, (count(*) filter (where attempts > 0))::int as failing,
      (extract(epoch from now() - min(run_at) filter (where run_at <= now())) * 1000)::float8 as oldest
    from graphile_worker.jobs`);
  return { queued: row?.queued ?? 0, failing: row?.failing ?? 0, oldestMs: row?.oldest ?? null };
}

async function outboxBacklog(ctx: Ctx): Promise<SystemHealth["outbox"]> {
  const byState = (state: "pending" | "failed") =>
    ctx.db
      .select({ count: count(), oldest: min(outboxMessages.createdAt) })
      .from(outboxMessages)
      .where(eq(outboxMessages.state, state));
  const [[pending], [failed], [endpoints]] = await Promise.all([
    byState("pending"),
    byState("failed"),
    ctx.db.select({ count: count() }).from(webhookEndpoints).where(isNull(webhookEndpoints.disabledAt)),
  ]);
  return {
    pending: pending?.count ?? 0,
    failed: failed?.count ?? 0,
    oldestPendingMs: pending?.oldest ? ctx.now().getTime() - pending.oldest.getTime() : null,
    endpoints: endpoints?.count ?? 0,
  };
}

async function databaseFacts(ctx: Ctx): Promise<SystemHealth["database"]> {
  const [row] = await ctx.db.execute<{ bytes: string; version: string }>(
    sql`select pg_database_size(current_database())::text as bytes, current_setting('server_version') as version`,
  );
  return { bytes: Number(row?.bytes ?? 0), version: row?.version ?? "" };
}

async function migrationFacts(ctx: Ctx): Promise<SystemHealth["migrations"]> {
  const [row] = await ctx.db.execute<{ count: number; newest: string | null }>(
    sql`select count(*)::int as count, max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return { count: row?.count ?? 0, newestAt: row?.newest ? new Date(Number(row.newest)) : null };
}
