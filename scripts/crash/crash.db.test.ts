import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { makeCtx } from "@/domain/kernel/ctx";
import { createApiKey } from "@/domain/platforms/commands/create-api-key";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { intakeProcess } from "./intake-process";
import { persistentSender } from "./persistent-sender";
import { type ThrowawayCluster, throwawayCluster } from "./throwaway-cluster.mjs";

const kills = process.env.QUNJIAN_TEST_LONG === "1" ? 50 : 3;
const folder = mkdtempSync(join(tmpdir(), "crash-"));
const intake = intakeProcess();
let cluster: ThrowawayCluster;

/** Works on the database as its superuser. */
async function asSuperuser<Result>(work: (sql: Sql, db: Database) => Promise<Result>): Promise<Result> {
  const sql = postgres(cluster.superuserUrl(), { max: 1, onnotice: () => {} });
  try {
    return await work(sql, drizzle(sql, { schema, casing: "snake_case" }) as unknown as Database);
  } finally {
    await sql.end();
  }
}

const victims = {
  /** The application; whoever watches over it starts it again. */
  async app() {
    await intake.kill();
    await intake.start(cluster.environment());
  },
  /** One connection's process; PostgreSQL then ends all of them and recovers by itself. */
  async backend() {
    const pids = await asSuperuser(
      (sql) => sql<{ pid: number }[]>`select pid from pg_stat_activity where usename = 'qunjian_app' order by random()`,
    );
    if (pids[0]) process.kill(pids[0].pid, "SIGKILL");
  },
  /** The server; started again as `npm start` does. */
  async postmaster() {
    if (await cluster.crash()) await victims.app();
  },
};

beforeAll(async () => {
  cluster = await throwawayCluster(folder);
  await intake.start(cluster.environment());
}, 120_000);

afterAll(async () => {
  await intake.kill();
  await cluster.remove();
}, 60_000);

it(
  "stores every acknowledged message once, whatever is killed at whatever moment",
  async () => {
    const key = await asSuperuser(async (_sql, db) => {
      const ctx = makeCtx(db, { kind: "system", name: "test" });
      const { platformId } = await createPlatform.execute(ctx, { code: "crash", nameZh: "崩", nameEn: "Crash" });
      return (await createApiKey.execute(ctx, { platformId, label: "crash", scopes: ["ingest"] })).key;
    });
    const sender = persistentSender(intake.address, key, 4);
    const order = ["app", "backend", "postmaster"] as const;
    for (let kill = 0; kill < kills; kill++) {
      const before = sender.acknowledged.length;
      while (sender.acknowledged.length < before + 400) await sleep(5);
      // Anywhere within the life of a few batches.
      await sleep(Math.random() * 120);
      await victims[kill < 3 ? (order[kill] as "app") : (order[Math.floor(Math.random() * 3)] as "app")]();
    }
    const before = sender.acknowledged.length;
    while (sender.acknowledged.length < before + 400) await sleep(5);
    await sender.stop();

    expect(sender.wrong).toEqual([]);
    expect(sender.repeats).toBeGreaterThan(0);
    const sent = [...sender.acknowledged].sort();
    expect(new Set(sent).size).toBe(sent.length);
    await asSuperuser(async (sql, db) => {
      const stored = await sql<{ id: string }[]>`select message_id as id from messages order by message_id collate "C"`;
      expect(stored.map(({ id }) => id)).toEqual(sent);
      const [row] = await sql`
        select (select count(*)::int from message_keys) as keys,
          (select count(*)::int from message_keys k join messages m using (group_id, sent_at, message_id)) as matched,
          (select count(*)::int from message_revisions) as revisions,
          (select sum(stored_count)::int from ingest_batches) as batched,
          (select sum(messages)::int from group_tallies) as tallied`;
      const { length } = sent;
      expect(row).toEqual({ keys: length, matched: length, revisions: 0, batched: length, tallied: length });
      const everywhere = { groups: null, from: null, until: null };
      const text = "断电也不丢";
      const found = { text, form: "literal" as const, phrase: true, scope: everywhere, filters: {} };
      expect(await countArchive(db, found, null)).toBe(length);
    });
  },
  60_000 + kills * 30_000,
);
