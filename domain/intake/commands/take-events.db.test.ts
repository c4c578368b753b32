import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, intakeAnswers, memberships, messageRevisions, messages, people, platforms } from "@/db/schema";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { countMessages } from "@/domain/groups/commands/count-messages";
import { newId } from "@/domain/kernel/ids";
import { readItems, readLine } from "../rules/faithful-json";
import { splitLines } from "../rules/split-lines";
import { eventTypes } from "../vocabulary";
import { forgetAnswers } from "./forget-answers";
import { takeEvents } from "./take-events";

const now = new Date("2026-11-23T12:00:00+08:00");
const sentAt = "2026-11-23T11:00:00+08:00";
const text = (body: string) => ({
  type: "message",
  group: "g",
  id: newId(),
  sender: "p",
  sentAt,
  kind: "text",
  text: body,
});
const encoder = new TextEncoder();

async function platform(db: Database) {
  const platformId = newId();
  await db
    .insert(platforms)
    .values({ id: platformId, code: `t${platformId.slice(-12)}`, nameZh: "测", nameEn: "T", createdAt: now });
  const ctx = ctxAs(db, "platform", { platformId, now });
  const take = (items: unknown[], more: object = {}) =>
    takeEvents(ctx, { source: "api", types: [...eventTypes], items: items.map((value) => ({ value })), ...more });
  const lines = (ndjson: Uint8Array) =>
    takeEvents(ctx, { source: "api", types: ["message"], items: splitLines(ndjson).map(readLine) });
  const groupId = async () => {
    const [row] = await db
      .select()
      .from(groups)
      .where(and(eq(groups.platformId, platformId), eq(groups.externalId, "g")));
    return row?.id as string;
  };
  const stored = async () =>
    db
      .select()
      .from(messages)
      .where(eq(messages.groupId, await groupId()));
  return { platformId, ctx, take, lines, stored, groupId };
}

const world = [
  {
    type: "person",
    id: "p",
    displayName: "卢行舟",
    registeredAt: "2025-01-01T00:00:00+08:00",
    verification: null,
    minor: null,
  },
  {
    type: "person",
    id: "q",
    displayName: "赵启山",
    registeredAt: "2025-01-01T00:00:00+08:00",
    verification: { state: "verified", method: "mobile", at: "2025-01-02T00:00:00+08:00" },
    minor: null,
  },
  {
    type: "group",
    id: "g",
    name: "夜航船影视分享",
    category: "interest",
    intro: "",
    createdAt: "2025-02-01T00:00:00+08:00",
    creator: "p",
  },
  { type: "membership", group: "g", person: "p", role: "creator", since: "2025-02-01T00:00:00+08:00", until: null },
  {
    type: "membership",
    group: "g",
    person: "q",
    role: "manager",
    since: "2025-02-02T00:00:00+08:00",
    until: "2026-06-01T00:00:00+08:00",
  },
  { type: "membership", group: "g", person: "q", role: "member", since: "2026-06-01T00:00:00+08:00", until: null },
];

describe("a batch of events", () => {
  it("takes people, groups, memberships, messages and revisions, and a second time adds nothing", () =>
    inRollback(async (db) => {
      const { take, stored, groupId } = await platform(db);
      const said = text("你好");
      const batch = [...world, said, { type: "edit", group: "g", message: said.id, at: sentAt, text: "您好" }];
      // The membership of the creator is known from the group.
      expect((await take(batch)).counts).toEqual({ stored: 7, duplicate: 1, conflict: 0, invalid: 0 });
      expect((await take(batch)).counts).toEqual({ stored: 0, duplicate: 8, conflict: 0, invalid: 0 });
      expect(await stored()).toHaveLength(1);
      await countMessages.execute(ctxAs(db, "system"), {});
      const [group] = await db
        .select()
        .from(groups)
        .where(eq(groups.id, await groupId()));
      expect(group).toMatchObject({ memberCount: 2, messageCount: 1, lastMessageAt: new Date(sentAt) });
      expect(
        await db
          .select()
          .from(memberships)
          .where(eq(memberships.groupId, await groupId())),
      ).toHaveLength(3);
    }));

  it("keeps the role that the sender had when the message was sent", () =>
    inRollback(async (db) => {
      const { take, stored } = await platform(db);
      const said = (id: string, sender: string, at: string) => ({ ...text("在"), id, sender, sentAt: at });
      await take([
        ...world,
        said("1", "p", sentAt),
        said("2", "q", "2026-05-31T23:59:00+08:00"),
        said("3", "q", "2026-06-01T00:00:00+08:00"),
        said("4", "stranger", sentAt),
      ]);
      const roles = Object.fromEntries((await stored()).map((row) => [row.messageId, row.senderRole]));
      expect(roles).toEqual({ 1: "creator", 2: "manager", 3: "member", 4: null });
    }));

  it("makes unknown groups and people placeholders and flags the items that named them", () =>
    inRollback(async (db) => {
      const { take, platformId } = await platform(db);
      const answer = await take([text("喂"), text("在吗")]);
      expect(answer.counts.stored).toBe(2);
      expect(answer.exceptions.map(({ flags }) => flags)).toEqual([
        ["unknown-group", "unknown-person"],
        ["unknown-group", "unknown-person"],
      ]);
      const [group] = await db.select().from(groups).where(eq(groups.platformId, platformId));
      const [person] = await db.select().from(people).where(eq(people.platformId, platformId));
      expect([group?.placeholder, person?.placeholder]).toEqual([true, true]);
      expect((await take([text("还在")])).exceptions).toEqual([]);
      await take(world);
      const [described] = await db.select().from(groups).where(eq(groups.platformId, platformId));
      expect(described).toMatchObject({ placeholder: false, name: "夜航船影视分享" });
    }));

  it("gives the same answer to the same key and body, refuses another body", () =>
    inRollback(async (db) => {
      const { take, stored, platformId } = await platform(db);
      const items = [text("一"), { ...text("二"), sentAt: "1970-01-01T00:00:00Z" }];
      const key = { idempotencyKey: "k1", requestSha256: "a".repeat(64) };
      const first = await take(items, key);
      const { replayed, ...again } = await take(items, key);
      expect(replayed).toBe(true);
      expect({ ...again, replayed: false }).toEqual(first);
      expect(await stored()).toHaveLength(1);
      const error = await expectRefusal(take(items, { ...key, requestSha256: "b".repeat(64) }), "invalid");
      expect(error.fields).toEqual([{ field: "Idempotency-Key", rule: "idempotency-key-reused" }]);
      expect(await db.select().from(intakeAnswers).where(eq(intakeAnswers.platformId, platformId))).toHaveLength(1);
    }));

  it("takes a key that came with the same body to another endpoint for another request", () =>
    inRollback(async (db) => {
      const { take } = await platform(db);
      const key = { idempotencyKey: "k", requestSha256: "a".repeat(64) };
      const items = [{ ...world[0], type: undefined }];
      expect((await take(items, { ...key, types: ["message", "edit", "recall"] })).counts.invalid).toBe(1);
      const error = await expectRefusal(take(items, { ...key, types: ["person"] }), "invalid");
      expect(error.fields).toEqual([{ field: "Idempotency-Key", rule: "idempotency-key-reused" }]);
    }));

  it("forgets an answer after thirty days, and then finds the message known", () =>
    inRollback(async (db) => {
      const { take, platformId } = await platform(db);
      const items = [text("一")];
      const key = { idempotencyKey: "old", requestSha256: "a".repeat(64) };
      await take(items, key);
      for (const days of [29, 31]) {
        await forgetAnswers.execute(ctxAs(db, "system", { now: new Date(now.getTime() + days * 86_400_000) }), {});
        const kept = await db.select().from(intakeAnswers).where(eq(intakeAnswers.platformId, platformId));
        expect(kept).toHaveLength(days < 30 ? 1 : 0);
      }
      expect((await take(items, key)).counts).toMatchObject({ stored: 0, duplicate: 1 });
    }));

  it("refuses 5,001 items as a whole and says the number", () =>
    inRollback(async (db) => {
      const { take } = await platform(db);
      const error = await expectRefusal(take(Array.from({ length: 5_001 }, () => text("多"))), "invalid");
      expect(error.fields).toEqual([{ field: "items", rule: "too-many", facts: { maximum: 5_000 } }]);
    }));
});

describe("bad input: the rest of the batch goes in", () => {
  const good = text("好的");
  const cases: [string, unknown, { field: string; rule: string }][] = [
    ["a time in 1970", { ...text("早"), sentAt: "1970-01-01T08:00:00+08:00" }, { field: "sentAt", rule: "too-early" }],
    ["a time in 2999", { ...text("晚"), sentAt: "2999-01-01T08:00:00+08:00" }, { field: "sentAt", rule: "in-future" }],
    ["a time without offset", { ...text("何时"), sentAt: "2026-11-23 11:00" }, { field: "sentAt", rule: "instant" }],
    ["no text", { ...text(""), text: undefined }, { field: "text", rule: "required" }],
    ["a text above 1 MiB", text("长".repeat(349_526)), { field: "text", rule: "too-many-bytes" }],
    ["an id with NUL", { ...text("号"), id: "a\0b" }, { field: "id", rule: "control-characters" }],
    [
      "a group id with a lone surrogate",
      { ...text("组"), group: "g\ud800" },
      { field: "group", rule: "control-characters" },
    ],
    ["an unknown field", { ...text("栏"), txt: "x" }, { field: "", rule: "unknown-field" }],
    ["an unknown type", { ...text("类"), type: "shout" }, { field: "type", rule: "choice" }],
    ["an unknown kind", { ...text("种"), kind: "smell" }, { field: "kind", rule: "choice" }],
    [
      "the code of another platform",
      { ...text("台"), platform: "elsewhere" },
      { field: "platform", rule: "other-platform" },
    ],
    ["something that is no object", 7, { field: "", rule: "type" }],
    [
      "an edit of a message that never came",
      { type: "edit", group: "g", message: "nowhere", at: sentAt, text: "改" },
      { field: "messageId", rule: "message-unknown" },
    ],
    [
      "a person's name with NUL",
      { ...world[0], id: "r", displayName: "名\0字" },
      { field: "displayName", rule: "control-characters" },
    ],
    [
      "a group's name that turns its neighbours",
      { ...world[2], id: "h", name: "官方\u202e群" },
      { field: "name", rule: "hidden-characters" },
    ],
    [
      "a person's name that nobody sees",
      { ...world[0], id: "r", displayName: "\u200b\u200b" },
      { field: "displayName", rule: "hidden-characters" },
    ],
    ["a group's name of spaces", { ...world[2], id: "h", name: "   " }, { field: "name", rule: "required" }],
    ["a group of no category", { ...world[2], id: "h", category: "secret" }, { field: "category", rule: "choice" }],
    [
      "a membership without role",
      { type: "membership", group: "g", person: "p", since: sentAt },
      { field: "role", rule: "choice" },
    ],
  ];
  for (const [name, item, problem] of cases) {
    it(`${name} is refused by name and rule`, () =>
      inRollback(async (db) => {
        const { take } = await platform(db);
        const answer = await take([item, good]);
        expect(answer.counts).toEqual({ stored: 1, duplicate: 0, conflict: 0, invalid: 1 });
        const [first] = answer.exceptions.filter(({ outcome }) => outcome === "invalid");
        expect(first).toMatchObject({ index: 0, problem });
      }));
  }

  it("a message twice in one batch is one message; with other content it is kept as a revision", () =>
    inRollback(async (db) => {
      const { take, stored, groupId } = await platform(db);
      const answer = await take([good, good, { ...good, text: "改口" }]);
      expect(answer.counts).toEqual({ stored: 1, duplicate: 1, conflict: 1, invalid: 0 });
      expect(await stored()).toHaveLength(1);
      const kept = await db
        .select()
        .from(messageRevisions)
        .where(eq(messageRevisions.groupId, await groupId()));
      expect(kept).toMatchObject([{ kind: "conflict", body: "改口" }]);
    }));

  it("a line that is not JSON is judged alone", () =>
    inRollback(async (db) => {
      const { lines } = await platform(db);
      const answer = await lines(encoder.encode(`${JSON.stringify(good)}\n{"type":"message"\n\n{}\r\n`));
      expect(answer.items).toBe(3);
      expect(answer.counts).toMatchObject({ stored: 1, invalid: 2 });
      expect(answer.exceptions.at(-2)).toMatchObject({ index: 1, problem: { field: "", rule: "json" } });
    }));

  it("keeps NUL, lone surrogates, bidi overrides, zero-width characters and 10,000 combining marks as they came", () =>
    inRollback(async (db) => {
      const { lines, stored } = await platform(db);
      const texts = ["a\0b", "x\ud83dy", "付\u202e款\u200b码", `e${"\u0301".repeat(10_000)}`];
      const ndjson = texts.map((body, index) => JSON.stringify({ ...text(body), id: `m${index}` })).join("\n");
      expect((await lines(encoder.encode(ndjson))).counts.stored).toBe(4);
      const rows = (await stored()).sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
      expect(rows.map((row) => row.body)).toEqual(["a␀b", "x\ufffdy", texts[2], texts[3]]);
      expect(rows.map((row) => row.bodyRaw?.toString("hex") ?? null)).toEqual(["610062", "78eda0bd79", null, null]);
    }));

  it("keeps a text that is not UTF-8 as its bytes, and refuses identifiers that are not", () =>
    inRollback(async (db) => {
      const { lines, stored } = await platform(db);
      const gbk = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
      const line = (field: "text" | "sender") => {
        const [before = "", after = ""] = JSON.stringify({ ...text("T"), sender: "S", [field]: "@@" }).split("@@");
        return Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]);
      };
      const answer = await lines(Buffer.concat([line("text"), Buffer.from("\n"), line("sender")]));
      expect(answer.counts).toMatchObject({ stored: 1, invalid: 1 });
      expect(answer.exceptions.at(-1)).toMatchObject({ index: 1, problem: { rule: "utf-8" } });
      expect((await stored()).map((row) => row.bodyRaw?.toString("hex"))).toEqual([gbk.toString("hex")]);
      expect(readItems(Buffer.concat([Buffer.from("["), line("text"), Buffer.from(",7]")]))).toMatchObject([
        { value: { text: new Uint8Array(gbk) } },
        { value: 7 },
      ]);
    }));

  it("takes a text of exactly 1 MiB", () =>
    inRollback(async (db) => {
      const { take, stored } = await platform(db);
      expect((await take([text("x".repeat(1_048_576))])).counts.stored).toBe(1);
      expect((await stored())[0]?.body).toHaveLength(1_048_576);
    }));
});
