import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { append, incoming, request, TEST_NOW } from "@/domain/archive/testing/archive-fixture";
import { plansOf } from "@/domain/archive/testing/plans-of";
import { newId } from "@/domain/kernel/ids";

const ROWS = 20_000;
/** Small pages as well: few are wanted of a small slice of time. */
const PAGES = [1, 1, 1, 3, 45, 85];
const groups = [newId(), newId(), newId()];
const filler = Array.from({ length: 1_200 }, (_, n) => String.fromCodePoint(0x6000 + n * 5));

/** Words by how they lie in one month, n = 0 the newest: each is found another way. */
const words: Record<string, (n: number) => boolean> = {
  常常有: (n) => n % 3 === 0,
  有时有: (n) => n % 40 === 0,
  隔久有: (n) => n % 90 === 0,
  少有的: (n) => n % 700 === 0,
  早先有: (n) => n > ROWS * 0.9 && n % 2 === 0,
  中间有: (n) => n > ROWS * 0.5 && n < ROWS * 0.6 && n % 3 === 0,
  最近有: (n) => n < 300 && n % 2 === 0,
  仅一次: (n) => n === 11_111,
};
const texts = Array.from({ length: ROWS }, (_, n) => {
  const said = Object.entries(words).flatMap(([word, has]) => (has(n) ? [word] : []));
  return [filler[(n * 7) % filler.length], ...said, filler[(n * 13 + (n >> 6)) % filler.length]].join("");
});
const groupOf = (n: number) => groups[n % 5 === 0 ? 0 : (n % 2) + 1] as string;

beforeAll(async () => {
  const items = texts.map((text, n) =>
    incoming({ messageId: `w${n}`, groupId: groupOf(n), sentAt: TEST_NOW.getTime() - n * 60_000, text }),
  );
  for (let at = 0; at < ROWS; at += 4_000) await append(items.slice(at, at + 4_000));
  await database().execute(sql`select archive_refresh_statistics()`);
}, 120_000);
afterAll(closeDatabases);

const needles = [...Object.keys(words), "隔", "早", "时有", "有", "没有过", filler[3] as string];

function expected(needle: string, groupId?: string): string[] {
  return texts.flatMap((text, n) => (text.includes(needle) && (!groupId || groupOf(n) === groupId) ? [`w${n}`] : []));
}

describe("a search of many messages in one month", () => {
  it.each(needles)("finds %s exactly, in either order, page after page, and within a group", async (needle) => {
    for (const order of ["newest", "oldest"] as const) {
      for (const groupId of [undefined, groups[0]]) {
        const wanted = expected(needle, groupId);
        if (order === "oldest") wanted.reverse();
        const found: string[] = [];
        let cursor: string | undefined;
        for (const limit of PAGES) {
          const filters = groupId ? { groups: [groupId] } : {};
          const asked = { ...request({ text: needle, filters, order }), limit, cursor };
          const { rows, next } = await searchArchive(database(), asked);
          found.push(...rows.map((row) => row.messageId));
          cursor = next ?? undefined;
          if (!next) break;
        }
        expect(found).toEqual(wanted.slice(0, found.length));
        expect(found.length).toBe(Math.min(wanted.length, 136));
      }
    }
    expect(await countArchive(database(), request({ text: needle }), null)).toBe(expected(needle).length);
    expect(await countArchive(database(), request({ text: needle }), 77)).toBe(Math.min(77, expected(needle).length));
  });

  it.each([
    ["newest", ">="],
    ["oldest", "<="],
  ] as const)(
    "asks the index for a slice of time first, %s, for what is neither rare nor frequent",
    async (order, sign) => {
      const plans = await plansOf({ text: "少有的", order, limit: 2, role: { name: "qunjian_app" } });
      expect(plans).toMatch(new RegExp(`messages_202611 m where true and true and m.sent_at ${sign} '`));
    },
  );
});
