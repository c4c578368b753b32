import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, type Database } from "@/db/client";
import { attachmentRemovals, coverageDays, holds } from "@/db/schema";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { keepingAlarms } from "@/domain/desk/queries/keeping-alarms";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { makePlatform } from "@/domain/people/testing";
import { env } from "@/lib/env";

const now = new Date("2026-11-23T12:00:00+08:00");
const quiet = { strays: 0, days: [], holdsDue: 0, purgeLateSince: null, stuckFiles: 0 };
const asked = (db: Database) => keepingAlarms.ask(ctxAs(db, "lead", { now }), {});

afterAll(closeDatabases);

const proof = (platformId: string, day: string, given: Partial<typeof coverageDays.$inferInsert> = {}) => ({
  platformId,
  day,
  sentCount: 60,
  receivedCount: 60,
  batchCount: 1,
  missingCount: 0,
  gapCount: 0,
  gaps: [],
  provedAt: now,
  ...given,
});

describe("alarms about keeping", () => {
  it("are none where all is well", () => inRollback(async (db) => expect(await asked(db)).toEqual(quiet)));

  it("count days that were not proved, have gaps or are silent, and holds whose review is due", () =>
    inRollback(async (db) => {
      const platformId = await makePlatform(ctxAs(db, "system", { now }));
      const day = (ago: number) => new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10);
      const all = Array.from({ length: 40 }, (_, at) => proof(platformId, day(40 - at)));
      const rows = all.filter((_, at) => at !== 37);
      Object.assign(rows[5] ?? {}, { missingCount: 3, gapCount: 1 });
      Object.assign(rows.at(-1) ?? {}, { sentCount: 0 });
      await db.insert(coverageDays).values(rows);
      const dayBefore = new Date(now.getTime() - DAY_MS);
      await db.insert(holds).values({
        id: newId(),
        number: newId(),
        kind: "search",
        reason: Buffer.of(0),
        state: "active",
        placedBy: newId(),
        placedAt: new Date(now.getTime() - 30 * DAY_MS),
        reviewedAt: new Date(now.getTime() - 30 * DAY_MS),
        reviewAt: dayBefore,
      });
      const alarms = await asked(db);
      // A day nobody proved lies before the silence: it may be an outage of the proof, so the silence is not judged.
      expect(alarms).toMatchObject({ holdsDue: 1, days: [{ platformId, missing: 1, silent: 0, gaps: 1 }] });
    }));

  it("tell a purge that is late", () =>
    inRollback(async (db) => {
      await db.execute(sql`select archive_begin_purge(${newId()}::uuid, '2026-11-01T00:00:00Z')`);
      expect((await asked(db)).purgeLateSince).toBeNull();
      const muchLater = ctxAs(db, "lead", { now: new Date(Date.now() + 3 * DAY_MS) });
      expect((await keepingAlarms.ask(muchLater, {})).purgeLateSince).not.toBeNull();
    }));

  it("count rows in a default partition", async () => {
    const owner = postgres(env().DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
    const groupId = newId();
    await owner`insert into messages (group_id, sent_at, received_at, person_id, batch_id, leaf_index, normal_form, message_id,
      kind, body, sha256) values (${groupId}, '1999-01-01', now(), ${newId()}, ${newId()}, 0, 1, 'stray', 'text', '', '')`;
    await inRollback(async (db) => expect((await asked(db)).strays).toBe(1));
    await owner`delete from messages where group_id = ${groupId}`;
    await owner.end();
  });

  it("count files that the store refused more than three times", async () => {
    const owner = postgres(env().DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
    await owner`insert into attachment_removals (id, reference, queued_at, attempts, next_at)
      values ('\\x01', 'a', now(), 4, now()), ('\\x02', 'b', now(), 3, now())`;
    await inRollback(async (db) => {
      expect((await asked(db)).stuckFiles).toBe(1);
      expect(await db.select().from(attachmentRemovals)).toHaveLength(2);
      await expectRefusal(keepingAlarms.ask(ctxAs(db, "moderator"), {}), "forbidden");
    });
    await owner`delete from attachment_removals`;
    await owner.end();
  });
});
