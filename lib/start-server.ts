import { setTimeout as sleep } from "node:timers/promises";
import { database } from "@/db/client";
import { requireDurability } from "@/lib/durable-database";
import { ConfigurationError, env } from "@/lib/env";
import { startJobs, stopJobs } from "@/lib/jobs";
import { noteSocketAddresses } from "@/lib/remote-address";

const againMs = 2_000;

/**
 * What a server does before it answers: reads its configuration and asks the database whether it keeps what it commits, or
 * ends with a message that names what is wrong.
 */
export async function startServer(): Promise<void> {
  await orEnd(async () => env());
  noteSocketAddresses();
  if (env().NODE_ENV === "production") await orEnd(checkDatabase);
  if (env().QUNJIAN_JOBS === "worker") return;
  await startJobs();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopJobs());
}

async function orEnd(check: () => Promise<unknown>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** A database that cannot be reached yet is asked as soon as it can be; until then nothing is taken in anyway. */
async function checkDatabase(): Promise<void> {
  try {
    await requireDurability(database());
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    void sleep(againMs, undefined, { ref: false }).then(() => orEnd(checkDatabase));
  }
}
