import { spawn } from "node:child_process";
import { once } from "node:events";
import { asc, eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { caseEvidence, cases, platforms, purgeBatches, purgeRuns } from "@/db/schema";
import { actorAs } from "@/db/testing";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { beginPurge, purgeArchive, purgeStep } from "@/domain/archive/purge-archive";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { sha256 } from "@/domain/archive/rules/sha256";
import type { Tally } from "@/domain/archive/rules/tally";
import { append, incoming, request } from "@/domain/archive/testing/archive-fixture";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { isSignedBy } from "@/domain/kernel/signing";
import { DAY_MS } from "@/domain/kernel/time";
import { env } from "@/lib/env";

const everywhere = { groups: null, from: null, until: null };
/** Each test has a time of its own, long past, so that no purge reaches another's messages. */
let times = 0;
let base = 0;
async function anotherTime() {
  base = Date.UTC(2005, 20 * times++, 10);
  await purgeArchive(at(0));
}
const at = (days: number) => makeCtx(database(), actorAs("system"), { now: () => new Date(base + days * DAY_MS) });

afterAll(closeDatabases);

/** Messages of one group, all sent and received at the same time: over on day 200. */
async function said(count: number, given: Parameters<typeof incoming>[0] = {}) {
  const groupId = newId();
  const items = Array.from({ length: count }, () => incoming({ groupId, text: "到期清除", sentAt: base, ...given }));
  await append(items, new Date(base));
  return { groupId, items };
}

/** Runs a statement in the open transaction of another process, which is killed before it can commit. */
async function killedInside(statement: string) {
  const program = `
    import postgres from "postgres";
    const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice: () => {} });
    await sql.begin(async (tx) => {
      await tx.unsafe(process.argv[1]);
      console.log("done");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, statement], { env: process.env });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  await ended;
}

const left = async (groupId: string) => {
  const [row] = await databaseClient()<{ count: number }[]>`
    select count(*)::int as count from messages where group_id = ${groupId}`;
  return row?.count;
};

describe("the database itself", () => {
  it("does not purge ahead of its own clock, whoever asks", async () => {
    const later = new Date(Date.now() + 300 * DAY_MS).toISOString();
    await expect(databaseClient()`select archive_begin_purge(${newId()}, ${later}::timestamptz)`).rejects.toMatchObject(
      { code: "22023" },
    );
    await expect(databaseClient()`select archive_drop_partition(${newId()}, now())`).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("keeps content for the floor even where a policy says less", async () => {
    await anotherTime();
    const { groupId } = await said(1);
    const owner = postgres(env().DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
    try {
      await owner.begin(async (tx) => {
        await tx`alter table retention_policies drop constraint retention_policies_floor`;
        await tx`insert into retention_policies (id, proposal_id, kind, days, state, proposed_by, proposed_at, settled_by, settled_at)
          values (${newId()}, ${newId()}, 'text', 1, 'active', ${newId()}, now(), ${newId()}, now())`;
      });
      await purgeArchive(at(184));
      expect(await left(groupId)).toBe(1);
      await purgeArchive(at(185));
      expect(await left(groupId)).toBe(0);
    } finally {
      await owner`update retention_policies set state = 'replaced' where state = 'active'`;
      await owner`delete from retention_policies where days < 185`;
      await owner`alter table retention_policies add constraint retention_policies_floor check (days between 185 and 3650)`;
      await owner.end();
    }
  });
});

describe("a purge", () => {
  beforeEach(anotherTime);

  it("counts from the later of sent and received", async () => {
    const groupId = newId();
    await append([incoming({ groupId, sentAt: base })], new Date(base + 30 * DAY_MS));
    await purgeArchive(at(229));
    expect(await left(groupId)).toBe(1);
    await purgeArchive(at(230));
    expect(await left(groupId)).toBe(0);
  });

  it("signs what it dropped: range, counts and hashes, each tally naming the one before", async () => {
    const { groupId, items } = await said(7);
    const [message] = items;
    await appendRevisions.execute(at(0), {
      platformId: newId(),
      source: "api",
      items: [{ groupId, messageId: message?.messageId ?? "", kind: "recall", at: base + 1_000 }],
    });
    const before = await databaseClient()<{ group_id: string; sent_at: string; message_id: string; sha256: Buffer }[]>`
      select group_id, sent_at, message_id, sha256 from messages where group_id = ${groupId} order by message_id`;
    const [purged] = await purgeArchive(at(201), 4);
    const runs = await database().select().from(purgeRuns).orderBy(asc(purgeRuns.number));
    const run = runs.at(-1);
    const text = run?.tally ?? "";
    const tally = JSON.parse(text) as Tally;
    expect(tally).toMatchObject({ messages: 7, revisions: 1, keptBack: 0, floorDays: 185 });
    expect(tally).toMatchObject({
      firstSentAt: new Date(base).toISOString(),
      lastSentAt: new Date(base).toISOString(),
    });
    expect(purged).toMatchObject({ runId: run?.id, messages: 7, resumed: false });
    expect(tally.previous).toBe(sha256(runs.at(-2)?.tally ?? "").toString("hex"));
    const leaf = (row: (typeof before)[number]) => {
      const time = Buffer.alloc(8);
      time.writeBigInt64BE(BigInt(new Date(row.sent_at).getTime()));
      const group = Buffer.from(row.group_id.replaceAll("-", ""), "hex");
      return Buffer.concat([group, time, Buffer.from(row.message_id), Buffer.of(0), row.sha256]);
    };
    const digest = (rows: readonly (typeof before)[number][]) => sha256(Buffer.concat(rows.map(leaf))).toString("hex");
    expect(tally.partitions.flatMap(({ digests }) => digests)).toEqual([
      digest(before.slice(0, 4)),
      digest(before.slice(4)),
    ]);
    const signed = { signature: run?.signature ?? Buffer.alloc(64), publicKey: run?.publicKey ?? Buffer.alloc(32) };
    expect(isSignedBy(Buffer.from(text), signed)).toBe(true);
    expect(isSignedBy(Buffer.from(text.replace('"messages":7', '"messages":6')), signed)).toBe(false);
    const altered = databaseClient()`update purge_runs set tally = '{}' where id = ${run?.id ?? ""}`;
    await expect(altered).rejects.toMatchObject({ code: "42501" });
  });

  it("goes on where it was broken off, and counts every message once", async () => {
    const { groupId } = await said(10);
    const runId = await beginPurge(at(205), newId());
    expect(await purgeStep(at(205), runId, 3)).toBe(3);
    await killedInside(`select archive_purge_step('${runId}', 3)`);
    expect(await left(groupId)).toBe(7);
    const purged = await purgeArchive(at(206), 3);
    expect(purged.map(({ messages, resumed }) => [messages, resumed])).toEqual([
      [10, true],
      [0, false],
    ]);
    expect(purged[0]?.runId).toBe(runId);
    const steps = await database().select().from(purgeBatches).where(eq(purgeBatches.runId, runId));
    expect(steps.reduce((sum, { messages }) => sum + messages, 0)).toBe(10);
    expect(await left(groupId)).toBe(0);
  });

  it("drops an empty month, and waits for nobody who reads: then the next run drops it", async () => {
    await said(2);
    const name = `messages_${new Date(base).toISOString().slice(0, 7).replace("-", "")}`;
    const there = async () =>
      (await databaseClient()<{ there: boolean }[]>`select to_regclass(${name}) is not null as there`)[0]?.there;
    await purgeArchive(at(201));
    expect(await there()).toBe(true);
    const owner = postgres(env().DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
    await owner.begin(async (search) => {
      // A search that has listed its months and come to none of them yet.
      await search`select * from archive_parts('{}', 'newest')`;
      await purgeArchive(at(240));
      expect(await there()).toBe(true);
    });
    await owner.end();
    await purgeArchive(at(241));
    expect(await there()).toBe(false);
    const groupId = newId();
    await append([incoming({ groupId, text: "很晚才到", sentAt: base })], new Date(base + 250 * DAY_MS));
    expect(await there()).toBe(true);
    expect(await left(groupId)).toBe(1);
  });

  it("lets a search that began before it dropped a month come to its end", async () => {
    await said(1);
    const inMonth = { ...everywhere, from: new Date(base - DAY_MS), until: new Date(base + DAY_MS) };
    await purgeArchive(at(201));
    await database().transaction(
      async (tx) => {
        await tx.execute("select 1");
        const listed = await tx.execute(
          sql`select from archive_partitions where from_at <= ${new Date(base).toISOString()}`,
        );
        await purgeArchive(at(240));
        const still = await tx.execute(
          sql`select from archive_partitions where from_at <= ${new Date(base).toISOString()}`,
        );
        expect(still).toHaveLength(listed.length);
        const page = await searchArchive(tx, { ...request({ text: "到期清除", scope: inMonth }), limit: 50 });
        expect(page.rows).toEqual([]);
      },
      { isolationLevel: "repeatable read" },
    );
  });

  it("keeps what a case stands on until the case's own time is over", async () => {
    const { groupId, items } = await said(3);
    const [quoted] = items;
    const platformId = newId();
    await database()
      .insert(platforms)
      .values({ id: platformId, code: newId(), nameZh: "甲", nameEn: "A", createdAt: new Date(base) });
    const caseId = newId();
    const decidedAt = new Date(base + 10 * DAY_MS);
    await database()
      .insert(cases)
      .values({
        id: caseId,
        number: `C-${caseId}`,
        platformId,
        category: "FRD-01",
        severity: "S3",
        state: "closed",
        openedAt: new Date(base),
        dueAt: decidedAt,
        decidedAt,
      });
    await database()
      .insert(caseEvidence)
      .values({
        id: newId(),
        caseId,
        groupId,
        messageId: quoted?.messageId ?? "",
        sentAt: new Date(base),
        sha256: sha256("到期清除"),
        addedBy: newId(),
        addedAt: decidedAt,
      });
    await purgeArchive(at(400));
    expect(await left(groupId)).toBe(1);
    expect(await findArchivedMessage(database(), everywhere, groupId, quoted?.messageId ?? "")).not.toBeNull();
    await purgeArchive(at(10 + 3 * 366));
    expect(await left(groupId)).toBe(0);
    times++;
  });

  it("lets no purged message come back as new, whatever it says now; what only comes late is stored", async () => {
    const { groupId, items } = await said(2);
    const [message] = items as [(typeof items)[number], (typeof items)[number]];
    await purgeArchive(at(201));
    const late = incoming({ groupId, sentAt: base, text: "没有来过" });
    const answers = await append([message, { ...message, text: "改口" }, late, message], new Date(base + 202 * DAY_MS));
    expect(answers.map(({ outcome, problem }) => [outcome, problem?.rule])).toEqual([
      ["duplicate", "message-purged"],
      ["duplicate", "message-purged"],
      ["stored", undefined],
      ["duplicate", "message-purged"],
    ]);
    expect(await left(groupId)).toBe(1);
  });

  it("puts the files of what it dropped on the list for the store", async () => {
    const reference = `files/${newId()}.png`;
    await said(2, { kind: "image", attachment: { reference, size: 3, sha256: "0".repeat(64) } });
    await purgeArchive(at(201));
    const queued = await database().execute(
      sql`select reference from attachment_removals where reference = ${reference}`,
    );
    expect([...queued]).toEqual([{ reference }]);
  });
});
