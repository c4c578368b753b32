import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import { outboxFacts } from "@/domain/desk/internal/overview-keeping";
import type { Ctx } from "@/domain/kernel/ctx";

/** One kind of scheduled work: when it last began, and jobs that failed or wait. */
export interface JobFacts {
  name: string;
  lastAt: Date | null;
  waiting: number;
  failing: number;
}

/** Whether the system itself is well: jobs, size of the database, what platforms wait for. No content, no people. */
export const overviewHealth = defineQuery({
  name: "desk.overview-health",
  permission: "overview.health",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [database, jobs, outbox] = await Promise.all([databaseFacts(ctx), jobFacts(ctx), outboxFacts(ctx)]);
    return { at: ctx.now(), database, jobs, outbox };
  },
});

export type OverviewHealth = Awaited<ReturnType<typeof overviewHealth.ask>>;

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

/** Scheduled work as the queue keeps it: last begin of each, and what waits or has failed at least once. */
async function jobFacts(ctx: Ctx): Promise<JobFacts[]> {
  const rows = await ctx.db.execute<{ name: string; last: string | null; waiting: number; failing: number }>(sql`
    select c.identifier as name, c.last_execution::text as last,
      (select count(*)::int from graphile_worker.jobs j where j.task_identifier = c.identifier) as waiting,
      (select count(*)::int from graphile_worker.jobs j where j.task_identifier = c.identifier and j.attempts > 0
        and j.last_error is not null) as failing
    from graphile_worker._private_known_crontabs c order by c.identifier`);
  return [...rows].map(({ name, last, waiting, failing }) => ({
    name,
    lastAt: last ? new Date(last) : null,
    waiting,
    failing,
  }));
}
