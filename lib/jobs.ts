import { type CronItem, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env";

/**
 * Work that is done apart from any request: each drains what is due, so that a run which was lost is made up for by the next.
 * A room exports its own as `jobs` from `domain/<room>/jobs.ts`; the name is unique in the product.
 */
export interface Job {
  name: string;
  /** When it runs by itself, as a crontab expression in UTC; it can also be queued by name. */
  cron?: string;
  run(payload: unknown): Promise<void>;
}

/** Every job there is, room by room. */
const jobs: readonly Job[] = [];

const concurrency = 2;
const held = globalThis as typeof globalThis & { qunjianRunner?: Promise<Runner> | undefined };

/** Starts to run the jobs in this process; a second call changes nothing. */
export async function startJobs(): Promise<void> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, (payload) => job.run(payload)]));
  const cron = jobs.flatMap((job): CronItem[] => (job.cron ? [{ task: job.name, match: job.cron }] : []));
  held.qunjianRunner ??= run({
    connectionString: env().DATABASE_URL,
    concurrency,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(cron),
  });
  await held.qunjianRunner;
}

/** Lets the running jobs end and takes no new ones. */
export async function stopJobs(): Promise<void> {
  const runner = await held.qunjianRunner;
  held.qunjianRunner = undefined;
  await runner?.stop();
}
