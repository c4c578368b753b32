import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { projectFolder } from "../db/embedded/environment.mjs";

/** Any constant: whoever migrates this product's database takes the same. */
const lockKey = 7_153_060_210_001n;
const leastVersion = 150_000;

/**
 * The queue's tables belong to the migrator and have row security without policies: let the application in.
 * @param {postgres.Sql} sql
 */
async function openQueueToApp(sql) {
  await sql.unsafe(`
    do $$
    declare t record;
    begin
      if not exists (select from pg_roles where rolname = 'qunjian_app') then return; end if;
      grant usage on schema graphile_worker to qunjian_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to qunjian_app;
      grant usage, select on all sequences in schema graphile_worker to qunjian_app;
      grant execute on all functions in schema graphile_worker to qunjian_app;
      for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p') and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'qunjian_app')
      loop
        execute format('create policy qunjian_app on graphile_worker.%I to qunjian_app using (true) with check (true)', t.relname);
      end loop;
    end $$`);
}

/**
 * Brings a database to the newest schema, the job queue's included. Several at once wait for each other.
 * @param {string} url of the role that owns the database
 * @throws when the server is older than PostgreSQL 15 or a migration fails; nothing of that migration stays
 */
export async function migrateDatabase(url) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "qunjian-migrate" } });
  try {
    const [{ version }] = await sql`select current_setting('server_version_num')::int as version`.catch((error) => {
      throw unreachable(error);
    });
    if (version < leastVersion) throw new Error(`PostgreSQL 15 or newer is needed; the server says ${version}`);
    await sql`select pg_advisory_lock(${lockKey.toString()}::bigint)`;
    const migrationsFolder = join(projectFolder, "db", "migrations");
    if (existsSync(join(migrationsFolder, "meta", "_journal.json"))) await migrate(drizzle(sql), { migrationsFolder });
    await runMigrations({ connectionString: url });
    await openQueueToApp(sql);
  } finally {
    await sql.end();
  }
}

/**
 * Names the setting when the server cannot be reached or does not let in; the address and password stay out of the message.
 * @param {unknown} error
 */
function unreachable(error) {
  const name = process.env.DATABASE_MIGRATOR_URL ? "DATABASE_MIGRATOR_URL" : "DATABASE_URL";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^(E[A-Z]+|CONNECT_TIMEOUT|28P01|28000|3D000)$/.test(code)) return error;
  return new Error(
    `${name}: the database cannot be reached with it (${code}). Check host, port, role, password and name.`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_MIGRATOR_URL || process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_MIGRATOR_URL (or DATABASE_URL) is not set");
  await migrateDatabase(url);
}
