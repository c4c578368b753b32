import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/env";
import * as schema from "./schema";

/** The pool or an open transaction: both run the same queries. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

interface Connections {
  app?: { sql: Sql; db: Database };
  regulator?: { sql: Sql; db: Database };
}

// One pool a process: hot reload would otherwise leak connections.
const held = globalThis as typeof globalThis & { qunjianConnections?: Connections };
held.qunjianConnections ??= {};
const connections = held.qunjianConnections;

function connect(url: string, max: number) {
  const sql = postgres(url, { max, onnotice: () => {}, connection: { application_name: "qunjian" } });
  const db = drizzle(sql, { schema, casing: "snake_case" }) as unknown as Database;
  return { sql, db };
}

/** The application's pool (role qunjian_app). */
export function database(): Database {
  connections.app ??= connect(env().DATABASE_URL, env().DATABASE_POOL);
  return connections.app.db;
}

/** The postgres.js client of the application's pool, for COPY, cursors and LISTEN. */
export function databaseClient(): Sql {
  database();
  if (!connections.app) throw new Error("no pool");
  return connections.app.sql;
}

/** The regulators' pool (role qunjian_regulator, cannot write). Throws when DATABASE_REGULATOR_URL is not set. */
export function regulatorDatabase(): Database {
  const url = env().DATABASE_REGULATOR_URL;
  if (!url) throw new Error("DATABASE_REGULATOR_URL is not set");
  connections.regulator ??= connect(url, Math.max(2, Math.floor(env().DATABASE_POOL / 2)));
  return connections.regulator.db;
}

/** Closes every pool; for command line runs and tests. */
export async function closeDatabases(): Promise<void> {
  const open = [connections.app, connections.regulator];
  connections.app = undefined;
  connections.regulator = undefined;
  await Promise.all(open.map((connection) => connection?.sql.end({ timeout: 5 })));
}
