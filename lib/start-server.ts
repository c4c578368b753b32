import { ConfigurationError, env } from "@/lib/env";
import { startJobs, stopJobs } from "@/lib/jobs";

/** What a server does before it answers: reads its configuration, or ends with a message that names what is wrong with it. */
export async function startServer(): Promise<void> {
  try {
    env();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  if (env().QUNJIAN_JOBS === "worker") return;
  await startJobs();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopJobs());
}
