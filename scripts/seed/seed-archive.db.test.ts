import { and, count, countDistinct, eq, max, min } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { groups, messageRevisions, messages, platforms } from "@/db/schema";
import { inRollback } from "@/db/testing";
import { countStrays } from "@/domain/archive/queries/count-strays";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { runLength } from "./message-at";
import { seedArchive } from "./seed-archive";

const ctx = (): Ctx => makeCtx(database(), { kind: "system", name: "test" });
const lines = ["在吗", "明天九點集合", "好的 OK", "到了說一聲"];
const seeding = { seed: 7, lines, linesSha256: "f".repeat(64), crowd: { groups: 30, people: 90 } };

/** A context whose database is cut off after so many transactions. */
function cutAfter(most: number): Ctx {
  let transactions = 0;
  const db = new Proxy(database(), {
    get(target, name) {
      if (name === "transaction" && ++transactions > most) throw new Error("cut off");
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...ctx(), db };
}

async function seeded() {
  const [row] = await database()
    .select({
      rows: count(),
      ids: countDistinct(messages.messageId),
      oldest: min(messages.sentAt),
      newest: max(messages.sentAt),
    })
    .from(messages)
    .innerJoin(groups, eq(groups.id, messages.groupId))
    .innerJoin(platforms, and(eq(platforms.id, groups.platformId), eq(platforms.code, "seed")));
  if (!row?.oldest || !row.newest) throw new Error("nothing seeded");
  return { ...row, days: (row.newest.getTime() - row.oldest.getTime()) / 86_400_000 };
}

afterAll(closeDatabases);

it("refuses a database that is neither empty nor a demo", () =>
  inRollback(async (db) => {
    const own = { ...ctx(), db };
    await createPlatform.execute(own, { code: "real", nameZh: "实", nameEn: "Real" });
    await expect(seedArchive(own, { ...seeding, messages: 1 })).rejects.toMatchObject({ reason: "database-not-empty" });
  }));

it("goes on where it was cut off, adds only the rest, and nothing the second time", async () => {
  const all = runLength * 4 + 100;
  await expect(seedArchive(cutAfter(5), { ...seeding, messages: all })).rejects.toThrow("cut off");
  const rest = await seedArchive(ctx(), { ...seeding, messages: all });
  expect(rest.before).toBeGreaterThan(0);
  expect(rest.before + rest.added).toBe(all);
  expect(await seedArchive(ctx(), { ...seeding, messages: all })).toEqual({ before: all, added: 0 });
  expect(await seedArchive(ctx(), { ...seeding, messages: all + 50 })).toEqual({ before: all, added: 50 });
  const { rows, ids, days } = await seeded();
  expect([rows, ids]).toEqual([all + 50, all + 50]);
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThanOrEqual(201);
  const [revised] = await database().select({ rows: count() }).from(messageRevisions);
  expect([revised?.rows, await countStrays(database())]).toEqual([0, 0]);
}, 60_000);
