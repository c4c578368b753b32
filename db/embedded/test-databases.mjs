import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "../../scripts/migrate.mjs";
import { joinCluster } from "./cluster.mjs";
import { projectFolder } from "./environment.mjs";
import { isLiving, thisProcess } from "./living.mjs";
import { withLock } from "./lock.mjs";
import { closeLargeObjects, createDatabase } from "./provision.mjs";

/** The throwaway cluster of the database tests; it is not safe against crashes, and quick for that. */
export const testFolder = join(projectFolder, ".test", "db");
const templatesKept = 8;

/** @param {string} url @returns {postgres.Sql} */
function connect(url) {
  return postgres(url, { max: 1, onnotice: () => {} });
}

/** A name for the schema as the migrations make it: it changes when they change. */
function templateName() {
  const hash = createHash("sha256").update(readFileSync(join(projectFolder, "scripts", "migrate.mjs")));
  const folder = join(projectFolder, "db", "migrations");
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : [])
    if (file.endsWith(".sql")) hash.update(file).update(readFileSync(join(folder, file)));
  return `template_${hash.digest("hex").slice(0, 12)}`;
}

/** @param {postgres.Sql} sql @param {string} pattern @returns {Promise<string[]>} oldest first */
async function databasesLike(sql, pattern) {
  const rows = await sql`select datname from pg_database where datname like ${pattern} order by oid`;
  return rows.map((row) => row.datname);
}

/**
 * Another run may drop the same database, or copy it, at this very moment: the next one drops it then.
 * @param {postgres.Sql} sql @param {string} name
 */
async function dropIfUnused(sql, name) {
  try {
    await sql.unsafe(`drop database if exists ${name}`);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
  }
}

/**
 * Makes the template of this schema if it is missing. It takes its name only when it is complete and nobody is connected.
 * @param {import("./cluster.mjs").Cluster} cluster
 * @returns {Promise<string>}
 */
async function provideTemplate(cluster) {
  const name = templateName();
  await withLock(join(cluster.folder, "template.lock"), async () => {
    const sql = connect(cluster.url("postgres", "postgres"));
    try {
      const templates = await databasesLike(sql, "template\\_%");
      if (templates.includes(name)) return;
      const unfinished = `unfinished_${name}`;
      await sql.unsafe(`drop database if exists ${unfinished} with (force)`);
      await createDatabase(sql, unfinished);
      await closeLargeObjects(cluster.url("postgres", unfinished));
      await migrateDatabase(cluster.url("qunjian_migrator", unfinished));
      await sql.unsafe(`alter database ${unfinished} allow_connections false`);
      await sql.unsafe(`alter database ${unfinished} rename to ${name}`);
      for (const old of templates.slice(0, -templatesKept)) await dropIfUnused(sql, old);
    } finally {
      await sql.end();
    }
  });
  return name;
}

/**
 * Drops test databases of test runs, and of workers of this run, that are over.
 * @param {postgres.Sql} sql
 */
async function dropAbandoned(sql) {
  for (const name of await databasesLike(sql, "test\\_%")) {
    const [, run, runBorn, worker, workerBorn] = name.split("_");
    const over = [
      [run, runBorn],
      [worker, workerBorn],
    ].some(([pid, born]) => !isLiving({ pid: Number(pid), born }));
    if (over) await dropIfUnused(sql, name);
  }
}

/**
 * Starts or joins the cluster of the database tests and sees to its template.
 * @returns {Promise<{ cluster: import("./cluster.mjs").Cluster, template: string }>}
 */
export async function joinTestCluster() {
  const cluster = await joinCluster({ folder: testFolder, durable: false });
  return { cluster, template: await provideTemplate(cluster) };
}

/**
 * An empty database with the newest schema for one test file.
 * @param {string} superuserUrl of the database "postgres"
 * @param {string} template
 * @param {{ pid: number, born: string }} run the process that runs all tests
 * @returns {Promise<string>} its name
 */
export async function makeTestDatabase(superuserUrl, template, run) {
  const sql = connect(superuserUrl);
  try {
    await dropAbandoned(sql);
    const { pid, born } = thisProcess();
    const name = `test_${run.pid}_${run.born}_${pid}_${born}_${randomBytes(3).toString("hex")}`;
    await createDatabase(sql, name, template);
    return name;
  } finally {
    await sql.end();
  }
}

/**
 * Drops all databases that a test run made.
 * @param {string} superuserUrl @param {{ pid: number, born: string }} run
 */
export async function dropTestDatabases(superuserUrl, run) {
  const sql = connect(superuserUrl);
  try {
    for (const name of await databasesLike(sql, `test\\_${run.pid}\\_${run.born}\\_%`))
      await sql.unsafe(`drop database if exists ${name} with (force)`);
  } finally {
    await sql.end();
  }
}
