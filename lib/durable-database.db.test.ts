import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { requireDurability } from "@/lib/durable-database";
import { ConfigurationError, env } from "@/lib/env";

const client = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} });
const db = drizzle(client) as unknown as Database;
const refusal = () =>
  requireDurability(db).then(
    () => null,
    (error: unknown) => (error instanceof ConfigurationError ? error.message : error),
  );

afterAll(() => client.end());

it("refuses the server of the tests, which is switched to speed, naming each setting that is off", async () => {
  await client`set synchronous_commit = on`;
  expect(await refusal()).toMatch(/^The database is not safe to use:\n {2}fsync: .*\n {2}full_page_writes: [^\n]*$/);
  await client`set synchronous_commit = off`;
  expect(await refusal()).toMatch(/synchronous_commit: must be on/);
});

it("takes a server that waits for its own disk, and refuses it as soon as one of the three is off", async () => {
  const names = ["fsync", "full_page_writes", "synchronous_commit"];
  // What this session sees as the catalog's view.
  await client`create temp table pg_settings (name text, setting text)`;
  await client`set search_path = pg_temp, pg_catalog`;
  await client`insert into pg_settings select name, 'on' from unnest(${names}::text[]) name`;
  expect(await refusal()).toBe(null);
  await client`update pg_settings set setting = 'local' where name = 'synchronous_commit'`;
  expect(await refusal()).toBe(null);
  for (const name of names) {
    await client`update pg_settings set setting = 'on'`;
    await client`update pg_settings set setting = 'off' where name = ${name}`;
    expect(await refusal()).toMatch(new RegExp(`^The database is not safe to use:\n {2}${name}: [^\n]*$`));
  }
});
