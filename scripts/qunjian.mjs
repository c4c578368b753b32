import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { provideDatabase } from "../db/embedded/environment.mjs";
import { migrateDatabase } from "./migrate.mjs";

/**
 * `npm run -s qunjian -- <command>`: runs a command, which is TypeScript, with a database in its environment.
 * Standard output belongs to the command alone.
 */
process.env.NODE_ENV ||= "production";
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { main } = await import("./cli/main.ts");

/** @type {(() => Promise<void>)[]} */
const leaving = [];

async function leaveDatabase() {
  for (const leave of leaving.splice(0)) await leave();
}

/** @param {() => Promise<number>} work */
async function withDatabase(work) {
  const database = await provideDatabase();
  leaving.push(database.leave);
  if (database.embedded) {
    // The demo may go into the embedded server without being asked for by name.
    process.env.QUNJIAN_DEMO ||= "1";
    await migrateDatabase(process.env.DATABASE_MIGRATOR_URL ?? "");
  }
  return work();
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.once(signal, () => leaveDatabase().finally(() => process.exit(Number(code))));
}

let code = 1;
try {
  code = await main(process.argv.slice(2), withDatabase);
} catch (error) {
  console.error(error instanceof Error ? (process.env.QUNJIAN_TRACE ? error : error.message) : error);
} finally {
  await leaveDatabase();
}
// Standard output may be a pipe that still drains: an exit at once would cut it.
process.exitCode = code;
process.stdout.write("", () => process.exit(code));
