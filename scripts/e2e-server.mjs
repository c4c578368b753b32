import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { joinCluster } from "../db/embedded/cluster.mjs";
import { environmentOf, projectFolder } from "../db/embedded/environment.mjs";
import { withLock } from "../db/embedded/lock.mjs";
import { createDatabase } from "../db/embedded/provision.mjs";
import { migrateDatabase } from "./migrate.mjs";
import { build } from "./start/build.mjs";
import { stopChildren } from "./start/children.mjs";
import { loadDemo } from "./start/demo.mjs";
import { serve, waitUntilHealthy } from "./start/serve.mjs";

/**
 * The server of the browser tests: the standalone build on a throwaway copy of a database filled with the demo, on `PORT`.
 * The filled database is kept for the day, as long as nothing that fills it changes.
 */
const folder = join(projectFolder, ".test", "e2e");
const port = Number(process.env.PORT);
const templatesKept = 2;
const filledBy = ["db", "domain", "lib", "scripts"];

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

function templateName() {
  const hash = createHash("sha256").update(new Date().toISOString().slice(0, 10));
  for (const top of filledBy)
    for (const entry of readdirSync(join(projectFolder, top), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && !/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file));
    }
  return `filled_${hash.digest("hex").slice(0, 12)}`;
}

/** @param {import("../db/embedded/cluster.mjs").Cluster} cluster @param {postgres.Sql} sql @returns {Promise<string>} */
async function provideFilled(cluster, sql) {
  const name = templateName();
  const rows = await sql`select datname from pg_database where datname like 'filled\\_%' order by oid`;
  const templates = rows.map((row) => row.datname);
  if (templates.includes(name)) return name;
  for (const old of templates.slice(0, templates.length - templatesKept + 1))
    await sql.unsafe(`drop database if exists ${old}`);
  const unfinished = `unfinished_${name}`;
  await sql.unsafe(`drop database if exists ${unfinished} with (force)`);
  await createDatabase(sql, unfinished);
  await migrateDatabase(cluster.url("qunjian_migrator", unfinished));
  say("demo is loaded into the test database");
  await loadDemo({ ...process.env, ...environmentOf(cluster, unfinished) }, () => {});
  await sql.unsafe(`alter database ${unfinished} allow_connections false`);
  await sql.unsafe(`alter database ${unfinished} rename to ${name}`);
  return name;
}

const building = build(() => {});
mkdirSync(folder, { recursive: true });
const cluster = await joinCluster({ folder });
const database = `e2e_${process.pid}_${randomBytes(3).toString("hex")}`;
const environmentFile = join(folder, `environment-${port}.json`);
const sql = postgres(cluster.url("postgres", "postgres"), { max: 1, onnotice: () => {} });

let ended = false;
/** @param {number} code */
async function end(code) {
  if (ended) return;
  ended = true;
  await stopChildren();
  rmSync(environmentFile, { force: true });
  await sql.unsafe(`drop database if exists ${database} with (force)`).catch(() => {});
  await sql.end();
  await cluster.leave();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));

try {
  await withLock(
    join(folder, "template.lock"),
    async () => createDatabase(sql, database, await provideFilled(cluster, sql)),
    15 * 60_000,
  );
  say(`build ${await building}`);
  const env = { ...process.env, ...environmentOf(cluster, database) };
  writeFileSync(environmentFile, JSON.stringify(environmentOf(cluster, database)), { mode: 0o600 });
  const server = serve({ port, host: "127.0.0.1", dev: false, env });
  server.stdout?.pipe(process.stdout);
  server.once("exit", () => end(1));
  await waitUntilHealthy(port, server);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  await end(1);
}
