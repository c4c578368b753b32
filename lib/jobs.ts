import { type CronItem, Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { jobs as accountJobs } from "@/domain/accounts/jobs";
import { jobs as appealJobs } from "@/domain/appeals/jobs";
import { jobs as archiveJobs } from "@/domain/archive/jobs";
import { jobs as caseJobs } from "@/domain/cases/jobs";
import { jobs as creditJobs } from "@/domain/credit/jobs";
import { jobs as evidenceJobs } from "@/domain/evidence/jobs";
import { jobs as groupJobs } from "@/domain/groups/jobs";
import { jobs as intakeJobs } from "@/domain/intake/jobs";
import { jobs as measureJobs } from "@/domain/measures/jobs";
import { jobs as platformJobs } from "@/domain/platforms/jobs";
import { env } from "@/lib/env";
import { errorFacts, log } from "@/lib/log";

/**
 * Work that is done apart from any request: each drains what is due, so that a run which was lost is made up for by the next.
 * A room exports its own as `jobs` from `domain/<room>/jobs.ts`; the name is unique in the product.
 */
export interface Job {
  name: string;
  /** When it runs by itself, as a crontab expression in UTC; it can also be queued by name. */
  cron?: string;
  /** Or how long after each run it begins the next (ms), in every process that runs jobs: for what cannot wait a minute. */
  everyMs?: number;
  /** Also once when the jobs start: for what cannot wait for its hour after a long stop or on the first day. */
  atStart?: boolean;
  run(payload: unknown): Promise<void>;
}

/** Every job there is, room by room. */
const jobs: readonly Job[] = [
  ...accountJobs,
  ...appealJobs,
  ...archiveJobs,
  ...caseJobs,
  ...creditJobs,
  ...groupJobs,
  ...evidenceJobs,
  ...intakeJobs,
  ...measureJobs,
  ...platformJobs,
];

const concurrency = 2;
const held = globalThis as typeof globalThis & {
  qunjianRunner?: Promise<Runner> | undefined;
  qunjianLoops?: (() => Promise<void>)[] | undefined;
};

/** The queue keeps the message of a job's error, and a message may hold values: it gets the kind and the code only. */
async function runWithoutValues(job: Job, payload: unknown): Promise<void> {
  try {
    await job.run(payload);
  } catch (error) {
    const facts = errorFacts(error);
    log().error({ job: job.name, ...facts }, "job failed");
    throw new Error(`${job.name}: ${facts.kind} ${facts.code ?? ""}`.trim());
  }
}

/** The queue's own words: warnings and errors, without their text. */
const queueLog = new Logger((scope) => (level, _message, meta) => {
  if (level === "warning") log().warn({ queue: scope.label, ...scope }, "job queue");
  if (level === "error") log().error({ queue: scope.label, ...scope, ...errorFacts(meta?.error) }, "job queue");
});

/** Runs a job again and again until it is stopped; stopping waits for the run under way. A run that fails is logged, the next comes all the same. */
function loop(job: Job, everyMs: number): () => Promise<void> {
  let stopped = false;
  let wake: () => void = () => {};
  const ended = (async () => {
    while (!stopped) {
      await runWithoutValues(job, {}).catch(() => {});
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return () => {
    stopped = true;
    wake();
    return ended;
  };
}

/** Starts to run the jobs in this process; a second call changes nothing. */
export async function startJobs(): Promise<void> {
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [job.name, (payload) => runWithoutValues(job, payload)]),
  );
  const cron = jobs.flatMap((job): CronItem[] => (job.cron ? [{ task: job.name, match: job.cron }] : []));
  held.qunjianRunner ??= run({
    connectionString: env().DATABASE_URL,
    concurrency,
    logger: queueLog,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(cron),
  });
  const runner = await held.qunjianRunner;
  for (const { name, atStart } of jobs) if (atStart) await runner.addJob(name, {}, { jobKey: `${name} at start` });
  held.qunjianLoops ??= jobs.flatMap((job) => (job.everyMs ? [loop(job, job.everyMs)] : []));
}

/** Lets the running jobs end and takes no new ones. */
export async function stopJobs(): Promise<void> {
  const runner = await held.qunjianRunner;
  const loops = held.qunjianLoops ?? [];
  held.qunjianRunner = undefined;
  held.qunjianLoops = undefined;
  await Promise.all([runner?.stop(), ...loops.map((stop) => stop())]);
}
