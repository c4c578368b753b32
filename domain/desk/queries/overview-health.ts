import { count, eq, isNull, min, sql } from "drizzle-orm";
import { z } from "zod";
import { outboxMessages, webhookEndpoints } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";

/** Whether the system itself is well: jobs, messages to platforms, the database. No content, no people. */
export const overviewHealth = defineQuery({
  name: "desk.overview-health",
  permission: "overview.health",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [queue, jobs, outbox, database, migrations] = await Promise.all([
      jobQueue(ctx),
      scheduledJobs(ctx),
      outboxBacklog(ctx),
      databaseFacts(ctx),
      migrationFacts(ctx),
    ]);
    return { at: ctx.now(), queue, jobs, outbox, database, migrations };
  },
});

export type OverviewHealth = Awaited<ReturnType<typeof overviewHealth.ask>>;

/** Jobs that wait, those that failed at least once, and for how long the oldest one has been due (ms). */
async function jobQueue(ctx: Ctx): Promise<{ waiting: number; failing: number; oldestMs: number | null }> {
  const [row] = await ctx.db.execute<{ waiting: number; failing: number; oldest: number | null }>(sql`
    select count(*)::int as waiting, (count(*) filter (where last_error is not null))::int as failing,
      (extract(epoch from now() - min(run_at) filter (where run_at <= now())) * 1000)::float8 as oldest
    from graphile_worker.jobs`);
  return { waiting: row?.waiting ?? 0, failing: row?.failing ?? 0, oldestMs: row?.oldest ?? null };
}

/** One kind of scheduled work: when it last began, and how many of its jobs wait or have failed. */
export interface ScheduledJob {
  name: string;
  lastAt: Date | null;
  waiting: number;
  failing: number;
}

async function scheduledJobs(ctx: Ctx): Promise<ScheduledJob[]> {
  const rows = await ctx.db.execute<{ name: string; last: string | null; waiting: number; failing: number }>(sql`
    select c.identifier as name, c.last_execution::text as last,
      (select count(*)::int from graphile_worker.jobs j where j.task_identifier = c.identifier) as waiting,
      (select count(*)::int from graphile_worker.jobs j where j.task_identifier = c.identifier
        and j.last_error is not null) as failing
    from graphile_worker._private_known_crontabs c order by c.identifier`);
  return [...rows].map(({ name, last, waiting, failing }) => ({
    name,
    lastAt: last ? new Date(last) : null,
    waiting,
    failing,
  }));
}

async function outboxBacklog(ctx: Ctx) {
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
    oldestPendingAt: pending?.oldest ?? null,
    endpoints: endpoints?.count ?? 0,
  };
}

async function databaseFacts(ctx: Ctx) {
  const [row] = await ctx.db.execute<{ bytes: string; version: string; partitions: number; connections: number }>(sql`
    select pg_database_size(current_database())::text as bytes,
      current_setting('server_version') as version,
      (select count(*)::int from archive_partitions) as partitions,
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections`);
  return {
    bytes: Number(row?.bytes ?? 0),
    version: row?.version ?? "",
    partitions: row?.partitions ?? 0,
    connections: row?.connections ?? 0,
  };
}

/** Migrations carried out, and when the newest of them was written. */
async function migrationFacts(ctx: Ctx): Promise<{ count: number; newestAt: Date | null }> {
  const [row] = await ctx.db.execute<{ count: number; newest: string | null }>(
    sql`select count(*)::int as count, max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return { count: row?.count ?? 0, newestAt: row?.newest ? new Date(Number(row.newest)) : null };
}
