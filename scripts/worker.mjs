import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { provideDatabase } from "../db/embedded/environment.mjs";

/** `npm run worker`: the jobs alone, for several servers that run with `QUNJIAN_JOBS=worker`. */
process.env.NODE_ENV ||= "production";
const database = await provideDatabase();
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });

try {
  const { env } = await import("../lib/env.ts");
  env();
  const { database: pool } = await import("../db/client.ts");
  const { requireDurability } = await import("../lib/durable-database.ts");
  if (env().NODE_ENV === "production") await requireDurability(pool());
  const { startJobs, stopJobs } = await import("../lib/jobs.ts");
  await startJobs();
  console.log("Jobs run. Ctrl+C stops them.");
  await new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, done);
  });
  await stopJobs();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.leave();
}
process.exit();
