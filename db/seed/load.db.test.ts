import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, count, eq, inArray, like, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, database } from "@/db/client";
import {
  accounts,
  auditEntries,
  cases,
  decisions,
  findingEvidence,
  groups,
  identitySubmissions,
  installation,
  measures,
  messages,
  orders,
  people,
  platforms,
  reports,
  standings,
} from "@/db/schema";
import logins from "@/db/seed/logins.json";
import { demoProgress } from "@/domain/intake/queries/demo-progress";
import { loadDemo } from "./load";
import { fillDemo } from "./load/fill";
import { readSource, shippedSource } from "./source";

const folder = mkdtempSync(join(tmpdir(), "demo-"));
const source = join(folder, "source.ndjson");
const now = Date.parse("2026-11-23T15:10:00+08:00");
const begun = Date.now();
let progressWhileCut: number | null = null;

beforeAll(async () => {
  const lines: string[] = [];
  for await (const line of readSource(shippedSource())) {
    if (lines.push(JSON.stringify(line)) === 1_500) break;
  }
  writeFileSync(source, lines.join("\n"));
  // The first load is cut off while messages come in; the second goes on.
  await expect(loadDemo(cutAfter(60), { now, source })).rejects.toThrow("cut off");
  progressWhileCut = await demoProgress(database());
  expect(await loadDemo(database(), { now: now + 3_600_000, source })).toBe(true);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

function cutAfter(transactions: number): Database {
  const db = database();
  let left = transactions;
  return new Proxy(db, {
    get(target, name) {
      if (name === "transaction" && --left < 0) throw new Error("cut off");
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const personId = (externalId: string) =>
  database().select({ id: people.id }).from(people).where(eq(people.externalId, externalId));
const rowsOf = async (table: typeof messages | typeof groups | typeof auditEntries) => {
  const [row] = await database().select({ rows: count() }).from(table);
  return row?.rows;
};

describe("the demo", () => {
  it("says how far it is while it is loaded, and keeps its moment over an interruption", async () => {
    expect(progressWhileCut).toBeGreaterThan(0);
    expect(progressWhileCut).toBeLessThan(100);
    expect(await demoProgress(database())).toBeNull();
    const [row] = await database().select().from(installation);
    expect(row).toMatchObject({ demo: true, demoState: "loaded", demoAsOf: new Date(now) });
  });

  it("stays a demo, and another load changes nothing", async () => {
    const before = [await rowsOf(messages), await rowsOf(auditEntries)];
    expect(await loadDemo(database(), { now, source })).toBe(false);
    expect([await rowsOf(messages), await rowsOf(auditEntries)]).toEqual(before);
    await expect(database().update(installation).set({ demo: false })).rejects.toThrow();
  });

  it("has five platforms, and every login with its person", async () => {
    const codes = await database().select({ code: platforms.code }).from(platforms);
    expect(codes.map(({ code }) => code).sort()).toEqual(["alipay", "qq", "tieba", "wechat", "weibo"]);
    const made = await database().select().from(accounts);
    expect(made.map(({ loginName }) => loginName).sort()).toEqual(logins.map(({ account }) => account).sort());
    expect(made.filter((one) => one.kind === "person" && !one.personId)).toEqual([]);
    expect(made.filter((one) => !one.passwordHash)).toEqual([]);
  });

  it("leaves nobody a placeholder, no gap in a group's numbers, and every count right", async () => {
    const strangers = await database().select().from(people).where(eq(people.placeholder, true));
    expect(strangers).toEqual([]);
    const wrong = await database().execute(sql`
      select g.external_id from groups g join lateral (
        select count(*)::int as n, max(sequence)::int as last, max(sent_at) as newest from messages m where m.group_id = g.id
      ) m on true
      where m.n <> g.message_count or m.last <> m.n or m.newest <> g.last_message_at`);
    expect([...wrong]).toEqual([]);
  });

  it("receives messages on the day on which they were sent, with the role of their sender", async () => {
    const late = await database().execute(sql`
      select 1 from messages where received_at < sent_at or received_at > sent_at + interval '1 day' limit 1`);
    expect([...late]).toEqual([]);
    const without = await database().execute(sql`select 1 from messages where sender_role is null limit 1`);
    expect([...without]).toEqual([]);
  });

  const expected = [
    ["s-lu", 94, "B", null],
    ["s-zhao", 72, "C", null],
    ["s-miao", 112, "A", null],
    ["s-xing", 112, "A", null],
    ["s-xu", 54, "D", 7],
    ["s-tu", 0, "E", 180],
    ["s-nie", 70, "C", null],
    ["s-niu", 62, "C", null],
  ] as const;
  for (const [externalId, score, level, days] of expected) {
    it(`leaves ${externalId} at ${score} points, level ${level}${days ? `, suspended for ${days} days` : ""}`, async () => {
      const [{ id } = { id: "" }] = await personId(externalId);
      const [standing] = await database().select().from(standings).where(eq(standings.personId, id));
      expect(standing).toMatchObject({ score, level });
      const running = await database()
        .select({ days: measures.days, endsAt: measures.endsAt })
        .from(measures)
        .where(and(eq(measures.personId, id), eq(measures.kind, "suspend-manager"), eq(measures.state, "active")));
      expect(running.map((one) => one.days)).toEqual(days ? [days] : []);
      expect(standing?.managerSuspendedUntil ?? null).toEqual(running[0]?.endsAt ?? null);
    });
  }

  it("has an expired and an early lifted suspension, and a closed group", async () => {
    const ended = await database()
      .select({ state: measures.state, person: people.externalId })
      .from(measures)
      .innerJoin(people, eq(people.id, measures.personId))
      .where(and(eq(measures.kind, "suspend-manager"), ne(measures.state, "active")));
    expect(ended).toContainEqual({ state: "expired", person: "s-nie" });
    expect(ended).toContainEqual({ state: "lifted", person: "s-niu" });
    const closed = await database().select().from(groups).where(eq(groups.status, "closed"));
    expect(closed.map((group) => group.externalId)).toEqual(["g-jielong"]);
  });

  it("has the main case in the queue: S4, unclaimed, three reports", async () => {
    const [group] = await database().select().from(groups).where(eq(groups.externalId, "g-yehang"));
    const open = await database()
      .select()
      .from(cases)
      .where(and(eq(cases.groupId, group?.id ?? ""), eq(cases.state, "open")));
    expect(open).toMatchObject([{ category: "FRD-02", severity: "S4", claimedBy: null }]);
    const told = await database()
      .select()
      .from(reports)
      .where(eq(reports.caseId, open[0]?.id ?? ""));
    expect(told).toHaveLength(3);
  });

  it("has one decision that waits for its second person, and none left parked", async () => {
    const waiting = await database()
      .select({ state: decisions.state })
      .from(decisions)
      .where(inArray(decisions.state, ["awaiting-approval", "parked"]));
    expect(waiting).toEqual([{ state: "awaiting-approval" }]);
  });

  it("blames nobody for a real line", async () => {
    const real = await database().select().from(findingEvidence).where(sql`message_id not like 'v-%'`);
    expect(real).toEqual([]);
  });

  it("has ten identities to verify and one order in force", async () => {
    expect(await database().select().from(identitySubmissions)).toHaveLength(10);
    expect(await database().select({ state: orders.state }).from(orders)).toEqual([{ state: "active" }]);
  });

  it("marks every entry of the log as demo and keeps the real time beside the story's", async () => {
    const entries = await database().select().from(auditEntries);
    expect(entries.filter((entry) => !entry.demo)).toEqual([]);
    expect(entries.filter((entry) => entry.recordedAt.getTime() < begun - 1_000)).toEqual([]);
    const instants = entries.map((entry) => entry.asOf.getTime());
    expect(Math.max(...instants)).toBeLessThanOrEqual(now);
    expect(Math.min(...instants)).toBeLessThan(now - 190 * 86_400_000);
  });
});

describe("filling a demo", () => {
  it("adds groups and talk of its own, and the same file again adds nothing", async () => {
    const path = join(folder, "more.ndjson");
    const lines = Array.from({ length: 120 }, (_, n) =>
      JSON.stringify({ id: `l${n}`, text: `今天第 ${n} 句`, source: "test", thread: n < 60 ? "t" : null }),
    );
    writeFileSync(path, lines.join("\n"));
    const fill = { path, lines: lines.length, sha256: "f".repeat(64) };
    const before = (await rowsOf(messages)) ?? 0;
    const events = await fillDemo(database(), fill);
    const after = (await rowsOf(messages)) ?? 0;
    expect(after - before).toBeGreaterThanOrEqual(120);
    const added = await database().select().from(groups).where(like(groups.externalId, "f-%"));
    expect(added.length).toBeGreaterThan(5);
    expect(await fillDemo(database(), fill)).toBe(events);
    expect(await rowsOf(messages)).toBe(after);
  });
});
