import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { groups, messages, people } from "@/db/schema";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { importFile } from "./import-file";

const folder = mkdtempSync(join(tmpdir(), "import-"));
const before = process.cwd();
const platforms = new Map<string, string>();
const ctx = (): Ctx => makeCtx(database(), { kind: "system", name: "test" });
const at = "2026-03-01T10:00:00+08:00";

beforeAll(async () => {
  process.chdir(folder);
  for (const code of ["one", "two"]) {
    const { platformId } = await createPlatform.execute(ctx(), { code, nameZh: code, nameEn: code });
    platforms.set(code, platformId);
  }
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** A file of two groups on two platforms with so many messages. */
function fileOf(name: string, count: number, extra: string[] = []): string {
  const lines: string[] = [];
  for (const platform of ["one", "two"]) {
    const [group, person] = [`${name}-g`, `${name}-p`];
    lines.push(
      JSON.stringify({
        type: "person",
        platform,
        id: person,
        displayName: "某",
        registeredAt: at,
        verification: null,
        minor: null,
      }),
      JSON.stringify({
        type: "group",
        platform,
        id: group,
        name: "群",
        category: "other",
        intro: "",
        createdAt: at,
        creator: person,
      }),
    );
  }
  for (let n = 0; n < count; n++) {
    const platform = n % 2 === 0 ? "one" : "two";
    const sentAt = new Date(Date.parse(at) + n * 1000).toISOString();
    lines.push(
      JSON.stringify({
        type: "message",
        platform,
        group: `${name}-g`,
        id: `m${n}`,
        sender: `${name}-p`,
        sentAt,
        kind: "text",
        text: `第 ${n} 条`,
        thread: null,
        sequence: n + 1,
      }),
    );
  }
  const path = join(folder, `${name}.ndjson.gz`);
  writeFileSync(path, gzipSync([...lines, ...extra].join("\n")));
  return path;
}

async function messagesOf(name: string): Promise<number> {
  const rows = await database()
    .select({ id: messages.messageId })
    .from(messages)
    .innerJoin(groups, eq(groups.id, messages.groupId))
    .where(like(groups.externalId, `${name}-g`));
  return rows.length;
}

describe("an import", () => {
  it("takes people, groups and messages of several platforms, and a second time adds nothing", async () => {
    const path = fileOf("first", 1_500);
    const options = { platforms, platform: null };
    const first = await importFile(ctx(), path, options);
    // The membership of a creator comes with the group and has no line of its own.
    expect(first).toMatchObject({ lines: 1_504, resumedAt: 0, errors: null });
    expect(first.counts).toEqual({ stored: 1_504, duplicate: 0, conflict: 0, invalid: 0 });
    const second = await importFile(ctx(), path, options);
    expect(second.counts).toEqual({ stored: 0, duplicate: 1_504, conflict: 0, invalid: 0 });
    expect(await messagesOf("first")).toBe(1_500);
  });

  it("goes on after an interruption where it was", async () => {
    const path = fileOf("cut", 5_500);
    let transactions = 0;
    const db = database();
    const cut: Ctx = {
      ...ctx(),
      db: new Proxy(db, {
        get(target, name) {
          if (name === "transaction" && ++transactions > 2) throw new Error("cut off");
          const value = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      }),
    };
    await expect(importFile(cut, path, { platforms, platform: null })).rejects.toThrow("cut off");
    const rest = await importFile(ctx(), path, { platforms, platform: null });
    expect(rest).toMatchObject({ resumedAt: 5_000, counts: { stored: 504, duplicate: 0 } });
    expect(await messagesOf("cut")).toBe(5_500);
  });

  it("lists what it refuses by line, field and rule, without content, and takes the rest", async () => {
    const message = {
      type: "message",
      platform: "one",
      group: "bad-g",
      id: "x",
      sender: "bad-p",
      sentAt: at,
      kind: "text",
      text: "机密",
    };
    const path = fileOf("bad", 2, [
      "{not json 机密",
      "",
      JSON.stringify({ ...message, sentAt: "1970-01-01T00:00:00Z" }),
      JSON.stringify({ ...message, platform: "nowhere" }),
      JSON.stringify({ ...message, text: "长".repeat(3_000_000) }),
      JSON.stringify({ ...message, sender: "unknown" }),
    ]);
    const done = await importFile(ctx(), path, { platforms, platform: null });
    expect(done.counts).toEqual({ stored: 7, duplicate: 0, conflict: 0, invalid: 4 });
    const listed = readFileSync(done.errors ?? "", "utf8");
    expect(listed).not.toContain("机密");
    const errors = listed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(errors.map(({ line, field, rule }) => `${line} ${field} ${rule}`)).toEqual([
      "7  json",
      "9 sentAt too-early",
      "10 platform unknown-platform",
      "11  too-many-bytes",
    ]);
    const [stranger] = await database().select().from(people).where(eq(people.externalId, "unknown"));
    expect(stranger?.placeholder).toBe(true);
  });

  it("gives lines without platform to the one named for all", async () => {
    const path = join(folder, "plain.ndjson");
    writeFileSync(path, `{"type":"group","id":"plain-g","name":"群","category":"other","createdAt":"${at}"}\r\n`);
    expect((await importFile(ctx(), path, { platforms, platform: "two" })).counts.stored).toBe(1);
    expect((await importFile(ctx(), path, { platforms, platform: null })).counts.invalid).toBe(1);
    const [group] = await database().select().from(groups).where(eq(groups.externalId, "plain-g"));
    expect(group?.platformId).toBe(platforms.get("two"));
  });

  it("refuses a file that is cut off in the middle of its gzip", async () => {
    const path = join(folder, "torn.ndjson.gz");
    writeFileSync(path, readFileSync(fileOf("torn", 500)).subarray(0, 900));
    await expect(importFile(ctx(), path, { platforms, platform: null })).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
  });
});
