import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { makePartitions } from "@/domain/archive/commands/make-partitions";
import { makeCtx } from "@/domain/kernel/ctx";

/** The tables that would be distributed by group_id (docs/scaling.md). */
const distributed = ["messages", "message_keys", "message_revisions", "purged_keys"];

/** These tables and everything below them. */
const tables = () => databaseClient()`
  with recursive parts as (
    select oid from pg_class where relnamespace = 'public'::regnamespace and relname in ${databaseClient()(distributed)}
    union all select i.inhrelid from pg_inherits i join parts on parts.oid = i.inhparent)
  select oid from parts`;

beforeAll(async () => {
  await makePartitions.execute(makeCtx(database(), { kind: "system", name: "test" }), {});
});
afterAll(closeDatabases);

it("has each table keyed by group_id first, and no unique key without it", async () => {
  const keys = await databaseClient()`
    select i.indrelid::regclass::text as "table", i.indisprimary as "primary",
      (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first,
      exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'group_id'
        and a.attnum = any (i.indkey)) as "hasGroup"
    from pg_index i where i.indisunique and i.indrelid in (${tables()})`;
  expect(keys.filter((key) => !key.hasGroup)).toEqual([]);
  const primary = keys.filter((key) => key.primary && distributed.includes(key.table));
  expect(primary.map(({ table, first }) => `${table} ${first}`).sort()).toEqual(
    distributed.map((name) => `${name} group_id`).sort(),
  );
});

it("has no trigger and no foreign key, neither from these tables nor to them", async () => {
  const sql = databaseClient();
  expect(await sql`select tgname from pg_trigger where tgrelid in (${tables()})`).toHaveLength(0);
  expect(
    await sql`select conname from pg_constraint where contype = 'f'
      and (conrelid in (${tables()}) or confrelid in (${tables()}))`,
  ).toHaveLength(0);
});

it("has one level of partitions, by time, and no sequence of its own", async () => {
  const sql = databaseClient();
  const deeper = await sql`
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in (${tables()}) and c.relkind = 'p'`;
  expect(deeper).toHaveLength(0);
  const parents = await sql<{ name: string; by: string }[]>`
    select c.relname as name, pg_get_partkeydef(c.oid) as by from pg_class c
    where c.oid in (${tables()}) and c.relkind = 'p' order by 1`;
  expect(parents.map(({ name, by }) => `${name} ${by}`)).toEqual([
    "message_revisions RANGE (sent_at)",
    "messages RANGE (sent_at)",
  ]);
  const defaults = await sql`select adrelid::regclass from pg_attrdef where adrelid in (${tables()})`;
  expect(defaults).toHaveLength(0);
});
