import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { gramsOf } from "@/domain/archive/rules/gram-keys";
import { comparable } from "@/domain/archive/rules/normal-form";
import { storedText } from "@/domain/archive/rules/stored-text";
import { append, incoming, request, TEST_NOW } from "@/domain/archive/testing/archive-fixture";
import { talk } from "@/domain/archive/testing/talk";
import type { SearchForm } from "@/domain/archive/vocabulary";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

const MONTH_MS = 30 * 86_400_000;
const groups = Array.from({ length: 6 }, () => newId());
const people = Array.from({ length: 9 }, () => newId());

/** What the archive holds, told by brute force: each message with all its texts. */
const held: { messageId: string; groupId: string; personId: string; sentAt: number; texts: string[] }[] = [];

function matching(needle: string, form: SearchForm): string[] {
  const wanted = comparable(storedText(needle).body, form);
  return held
    .filter(({ texts }) => texts.some((text) => comparable(storedText(text).body, form).includes(wanted)))
    .sort((a, b) => b.sentAt - a.sentAt || (a.messageId < b.messageId ? 1 : -1))
    .map(({ messageId }) => messageId);
}

async function found(text: string, form: SearchForm, limit = 500): Promise<string[]> {
  const page = await searchArchive(database(), { ...request({ text, form }), limit });
  return page.rows.map((row) => row.messageId);
}

beforeAll(async () => {
  const texts = fc.sample(talk, { numRuns: 3_000, seed: 20_261_120 });
  const items = texts.map((text, index) => {
    const groupId = groups[(index * index) % groups.length] as string;
    const personId = people[index % people.length] as string;
    // Several share an instant, over five months.
    const sentAt = TEST_NOW.getTime() - (Math.floor(index / 3) * 5 * MONTH_MS) / 1_000;
    held.push({ messageId: `p${index}`, groupId, personId, sentAt: Math.round(sentAt), texts: [text] });
    return incoming({ groupId, personId, messageId: `p${index}`, sentAt: Math.round(sentAt), text });
  });
  for (let at = 0; at < items.length; at += 1_000) await append(items.slice(at, at + 1_000));
  const edits = fc.sample(talk, { numRuns: 150, seed: 7 }).map((text, index) => {
    const message = held[index * 19] as (typeof held)[number];
    message.texts.push(text);
    return { ...message, kind: "edit" as const, at: TEST_NOW.getTime() - index, text };
  });
  const ctx = makeCtx(database(), { kind: "system", name: "test" }, { now: () => TEST_NOW });
  await appendRevisions.execute(ctx, { platformId: newId(), source: "import", items: edits });
  await database().execute("select archive_refresh_statistics()");
}, 120_000);

afterAll(closeDatabases);

describe("message_grams", () => {
  it("computes in SQL what gramsOf computes for any text", async () => {
    const texts = fc.sample(talk, 500).map((text) => comparable(storedText(text).body, "folded"));
    const rows =
      await databaseClient()`select message_grams(t) as grams from unnest(${texts}::text[]) with ordinality u(t, n) order by n`;
    rows.forEach((row, index) => {
      expect(new Set(row.grams as number[])).toEqual(gramsOf(texts[index] as string));
    });
  });
});

describe("a search", () => {
  it.each(["literal", "folded"] as const)(
    "finds exactly what brute force finds, %s",
    async (form) => {
      const needle = fc.oneof(
        talk.filter((text) => text.length > 0),
        fc
          .constantFrom(...held.flatMap(({ texts }) => texts).filter((text) => text.length > 0))
          .chain((text) =>
            fc
              .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 6 }))
              .map(([at, size]) => text.slice(at, at + size)),
          ),
      );
      const checks = fc.asyncProperty(needle, async (text) => {
        const expected = matching(text, form);
        expect(await found(text, form)).toEqual(expected.slice(0, 500));
        expect(await countArchive(database(), request({ text, form }), null)).toBe(expected.length);
        expect(await countArchive(database(), request({ text, form }), 10)).toBe(Math.min(10, expected.length));
      });
      await fc.assert(checks, { numRuns: process.env.QUNJIAN_TEST_LONG ? 2_000 : 100 });
    },
    180_000,
  );

  it("finds every single character exactly", async () => {
    const all = [...new Set(held.flatMap(({ texts }) => texts.flatMap((text) => [...text])))];
    const characters = process.env.QUNJIAN_TEST_LONG ? all : all.filter((_, index) => index < 120 || index % 9 === 0);
    for (const character of characters)
      expect(await found(character, "folded")).toEqual(matching(character, "folded").slice(0, 500));
  }, 120_000);

  it("takes %, _ and \\ as themselves", async () => {
    for (const text of ["%", "_", "\\", "'", "$$"])
      expect(await found(text, "literal")).toEqual(matching(text, "literal").slice(0, 500));
  });

  it("finds a message by its text as sent and by its edited text, once", async () => {
    const groupId = newId();
    await append([incoming({ groupId, messageId: "edited", text: "原文甲乙丙丁戊" })]);
    const ctx = makeCtx(database(), { kind: "system", name: "test" }, { now: () => TEST_NOW });
    const edit = {
      groupId,
      messageId: "edited",
      kind: "edit" as const,
      at: "2026-11-20T01:00:00Z",
      text: "改文甲乙丙丁己",
    };
    const outcomes = await appendRevisions.execute(ctx, { platformId: newId(), source: "api", items: [edit, edit] });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["stored", "duplicate"]);
    for (const text of ["丙丁戊", "丙丁己", "甲乙丙丁"]) expect(await found(text, "literal")).toEqual(["edited"]);
    expect(await countArchive(database(), request({ text: "甲乙丙丁" }), null)).toBe(1);
  });

  it("reads terms, quotes, minus and OR", async () => {
    const scope = { groups: [newId()], from: null, until: null };
    const groupId = scope.groups[0] as string;
    const texts = ["红苹果 和 香蕉", "红苹果", "香蕉 船", "青苹果 香蕉", "红 苹果"];
    await append(texts.map((text, index) => incoming({ groupId, messageId: `q${index}`, text })));
    const ask = async (text: string) => {
      const page = await searchArchive(database(), request({ text, scope, phrase: false, form: "folded" }));
      return page.rows.map((row) => row.messageId).sort();
    };
    expect(await ask("苹果 香蕉")).toEqual(["q0", "q3"]);
    expect(await ask("苹果 -香蕉")).toEqual(["q1", "q4"]);
    expect(await ask('"红 苹果"')).toEqual(["q4"]);
    expect(await ask("青苹果 OR 船")).toEqual(["q2", "q3"]);
    expect(await ask("蘋果 -紅")).toEqual(["q3"]);
  });

  it("pages so that each message comes exactly once", async () => {
    const expected = matching("赌博", "literal");
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchArchive(database(), { ...request({ text: "赌博" }), limit: 7, cursor });
      seen.push(...page.rows.map((row) => row.messageId));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(expected.length).toBeGreaterThan(50);
    expect(seen).toEqual(expected);
  });

  it("keeps to groups, people and time, of the scope and of the filter", async () => {
    const [first, second] = groups as [string, string];
    const until = new Date(TEST_NOW.getTime() - MONTH_MS);
    for (const text of ["赌博", "a", "的", "加V信", "ab"]) {
      const inAll = new Set(matching(text, "literal"));
      const want = held.filter((m) => inAll.has(m.messageId) && m.sentAt < until.getTime());
      const ask = async (given: Parameters<typeof request>[0]) => {
        const page = await searchArchive(database(), { ...request(given), limit: 500 });
        expect(await countArchive(database(), request(given), null)).toBe(page.rows.length);
        return page.rows.map((row) => row.messageId).sort();
      };
      const scope = { groups: [first, second], from: null, until };
      const inScope = want.filter((m) => m.groupId === first || m.groupId === second);
      expect(await ask({ text, scope })).toEqual(inScope.map((m) => m.messageId).sort());
      const filters = { people: [people[0] as string], groups: [first, newId()] };
      const narrow = inScope.filter((m) => m.groupId === first && m.personId === people[0]);
      expect(await ask({ text, scope, filters })).toEqual(narrow.map((m) => m.messageId).sort());
      expect(await ask({ text, scope: { groups: [], from: null, until: null } })).toEqual([]);
    }
  });

  it("finds messages of months without a partition of their own all the same", async () => {
    const text = "无处安放的消息";
    await append([
      incoming({ messageId: "old", text, sentAt: Date.UTC(2003, 4, 1) }),
      incoming({ messageId: "new", text }),
    ]);
    expect(await found(text, "literal")).toEqual(["new", "old"]);
    const [row] = await databaseClient()`select count(*)::int as strays from messages_default`;
    expect(row?.strays).toBe(0);
  });
});
