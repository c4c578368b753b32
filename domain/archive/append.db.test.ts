import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { appendMessages } from "@/domain/archive/commands/append-messages";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { makePartitions } from "@/domain/archive/commands/make-partitions";
import { appendBatch, type ItemResult } from "@/domain/archive/internal/append-batch";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { countStrays } from "@/domain/archive/queries/count-strays";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import type { IncomingMessage } from "@/domain/archive/rules/incoming";
import { sha256 } from "@/domain/archive/rules/sha256";
import { encodeWtf8 } from "@/domain/archive/rules/wtf8";
import { append, incoming, request, TEST_NOW } from "@/domain/archive/testing/archive-fixture";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

const ctx = makeCtx(database(), { kind: "system", name: "test" }, { now: () => TEST_NOW });
const everywhere = { groups: null, from: null, until: null };
const read = (groupId: string, messageId: string) => findArchivedMessage(database(), everywhere, groupId, messageId);

afterAll(closeDatabases);

describe("a batch", () => {
  it("gives every item its outcome and lets the rest in", async () => {
    const groupId = newId();
    const message = incoming({ groupId, messageId: "a", text: "第一条" });
    const results = await append([
      message,
      message,
      { ...message, text: "换了内容" },
      incoming({ groupId, sentAt: "1970-01-01T00:00:00Z" }),
      incoming({ groupId, sentAt: "2999-01-01T00:00:00Z" }),
      incoming({ groupId, messageId: "b", text: "第二条" }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      "stored",
      "duplicate",
      "conflict",
      "invalid",
      "invalid",
      "stored",
    ]);
    expect(results[3]?.problem).toMatchObject({ field: "sentAt", rule: "too-early" });
  });

  it("keeps a message once however often it comes, and another content or time as a conflict beside it", async () => {
    const groupId = newId();
    const message = incoming({ groupId, messageId: "x", text: "原来的话" });
    const later = { ...message, sentAt: Number(message.sentAt) - 90 * 86_400_000 };
    const outcomes: (string | undefined)[] = [];
    for (const item of [message, message, { ...message, text: "改口" }, later, later])
      outcomes.push((await append([item]))[0]?.outcome);
    expect(outcomes).toEqual(["stored", "duplicate", "conflict", "conflict", "conflict"]);
    const kept = await read(groupId, "x");
    expect(kept).toMatchObject({ text: "原来的话", currentText: "原来的话", sentAt: new Date(message.sentAt) });
    expect(kept?.revisions.map(({ kind, text }) => [kind, text])).toEqual([
      ["conflict", "改口"],
      ["conflict", "原来的话"],
    ]);
    expect(kept?.revisions[1]?.detail?.sentAt).toBe(new Date(later.sentAt).toISOString());
    expect(
      await countArchive(database(), request({ text: "改口", scope: { ...everywhere, groups: [groupId] } }), null),
    ).toBe(1);
  });

  it("stores each once when two come at the same time", async () => {
    const groupId = newId();
    const items = Array.from({ length: 200 }, (_, index) =>
      incoming({ groupId, messageId: `r${index}`, text: "同时到达" }),
    );
    const [one, two] = await Promise.all([append(items), append([...items].reverse())]);
    const outcomes = [...(one ?? []), ...(two ?? [])].map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "stored")).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(200);
  });

  it("keeps position, batch and the SHA-256 of the exact bytes of hostile text", async () => {
    const groupId = newId();
    const texts = ["a\0b", "x\ud800y", "付款\u202e元001", "e\u0301".repeat(5_000), "中".repeat(300_000), ""];
    const items = texts.map((text, index) => incoming({ groupId, messageId: `h${index}`, text }));
    expect((await append(items)).every(({ outcome }) => outcome === "stored")).toBe(true);
    for (const [index, text] of texts.entries()) {
      const kept = await read(groupId, `h${index}`);
      expect(kept?.text === text).toBe(true);
      expect(kept).toMatchObject({ leafIndex: index, sha256: sha256(encodeWtf8(text)).toString("hex") });
    }
    const invalidUtf8 = Uint8Array.of(0xe4, 0xbd, 0xff, 0x61);
    await append([incoming({ groupId, messageId: "bytes", text: invalidUtf8 })]);
    expect((await read(groupId, "bytes"))?.sha256).toBe(sha256(invalidUtf8).toString("hex"));
  });
});

describe("by COPY", () => {
  it("stores what the ordinary way stores, and answers the same", async () => {
    const groupId = newId();
    const known = incoming({ groupId, messageId: "known", text: "来过" });
    const odd = [
      ...[
        "反斜杠 \\\\N \\t",
        "制表\t换行\n回车\r",
        "\\\\.",
        "",
        "a\0b",
        "x\ud83dy",
        "㍿ ＡＢＣ 繁體",
        "‮逆‬",
        "引号 \" ' {}",
      ],
      new Uint8Array([0xc4, 0xe3, 0x5c, 0x09]),
    ];
    const attachment = { name: "图\t\\ \n.png", mediaType: "image/png", size: 7, sha256: "a".repeat(64) };
    const items = [
      known,
      { ...known, text: "改口" },
      incoming({ groupId, messageId: "old", sentAt: Date.UTC(2012, 4, 31, 23, 59, 59, 999), text: "迟到" }),
      incoming({ groupId, messageId: "bad", sentAt: "1970-01-01T00:00:00Z" }),
      ...odd.map((text, index) => incoming({ groupId, messageId: `odd\\\\${index}`, text, threadId: "t\\\\n" })),
      incoming({ groupId, messageId: "file", kind: "image", senderRole: "manager", sequence: 3, attachment }),
    ];
    const kept = [] as unknown[];
    for (const way of ["json", "copy"] as const) {
      await expect(
        database().transaction(async (tx) => {
          const batch = (list: IncomingMessage[]) =>
            appendBatch(tx, { id: groupId, source: "import", receivedAt: TEST_NOW, items: list, way });
          const results = [await batch([known]), await batch(items)];
          const of = (table: string) => tx.execute(sql.raw(`select * from ${table} where group_id = '${groupId}'`));
          const without = (rows: Iterable<Record<string, unknown>>) =>
            [...rows].map(({ revision_id: _, ...row }) => JSON.stringify(row)).sort();
          kept.push([
            results,
            without(await of("messages")),
            without(await of("message_keys")),
            without(await of("message_revisions")),
          ]);
          throw new Error("rolled back");
        }),
      ).rejects.toThrow("rolled back");
    }
    expect(kept[0]).toEqual(kept[1]);
    const [results, messages, keys, revisions] = kept[1] as [ItemResult[][], string[], string[], string[]];
    expect(results[1]?.map(({ outcome }) => outcome).slice(0, 4)).toEqual([
      "duplicate",
      "conflict",
      "stored",
      "invalid",
    ]);
    expect([messages.length, keys.length, revisions.length]).toEqual([odd.length + 3, odd.length + 3, 1]);
  });
});

describe("appendMessages", () => {
  const input = (items = [incoming({ text: "在" })]) => ({ platformId: newId(), source: "api" as const, items });

  it("refuses more than 5,000 items, and anybody but platforms and the import", async () => {
    const items = Array.from({ length: 5_001 }, () => incoming());
    await expect(appendMessages.execute(ctx, input(items))).rejects.toMatchObject({
      fields: [{ field: "items", rule: "too-many" }],
    });
    const moderator = makeCtx(database(), { kind: "staff", accountId: newId(), role: "moderator", sessionId: newId() });
    await expect(appendMessages.execute(moderator, input())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("appendRevisions", () => {
  it("keeps the original beside edits and recalls", async () => {
    const message = incoming({ messageId: "e", text: "先说的" });
    const { groupId } = message;
    await append([message]);
    const items = [
      { groupId, messageId: "e", kind: "edit" as const, at: "2026-11-20T01:00:00Z", text: "后说的" },
      { groupId, messageId: "e", kind: "recall" as const, at: "2026-11-20T02:00:00Z" },
      { groupId, messageId: "nobody", kind: "recall" as const, at: "2026-11-20T02:00:00Z" },
      { groupId, messageId: "e", kind: "edit" as const, at: "2026-11-20T03:00:00Z" },
    ];
    const results = await appendRevisions.execute(ctx, { platformId: newId(), source: "api", items });
    expect(results.map(({ outcome, problem }) => problem?.rule ?? outcome)).toEqual([
      "stored",
      "stored",
      "message-unknown",
      "required",
    ]);
    const kept = await read(groupId, "e");
    expect(kept).toMatchObject({ text: "先说的", currentText: null, recalledAt: new Date("2026-11-20T02:00:00Z") });
    expect(kept?.revisions.map(({ kind }) => kind)).toEqual(["edit", "recall"]);
    const page = await searchArchive(
      database(),
      request({ text: "后说的", scope: { ...everywhere, groups: [groupId] } }),
    );
    expect(page.rows.map(({ messageId }) => messageId)).toEqual(["e"]);
  });
});

describe("the application's role", () => {
  it.each(["messages", "message_keys", "message_revisions"])("cannot change, delete or empty %s", async (table) => {
    const sql = databaseClient();
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set sent_at = sent_at`,
      `drop table ${table}`,
    ])
      await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("partitions", () => {
  it("are made ahead once, and late messages find the month they belong to", async () => {
    const { made } = await makePartitions.execute(ctx, {});
    expect(made).toBeGreaterThanOrEqual(3);
    expect(await makePartitions.execute(ctx, {})).toEqual({ made: 0 });
    await append([incoming({ text: "迟到的", sentAt: Date.UTC(2011, 1, 28, 23, 59) })]);
    expect(await countArchive(database(), request({ text: "迟到的" }), null)).toBe(1);
    expect(await countStrays(database())).toBe(0);
  });
});
