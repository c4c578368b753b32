import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancellable } from "@/db/cancellable";
import { closeDatabases, database } from "@/db/client";
import { groups as groupRows, holdMessages, holdScopes, holds, platforms as platformRows } from "@/db/schema";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import type { SearchFilters, SearchRequest } from "@/domain/archive/inputs";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { type CountSoFar, countThroughout } from "@/domain/archive/queries/count-throughout";
import { searchArchive } from "@/domain/archive/queries/search-archive";
import { streamArchive } from "@/domain/archive/queries/stream-archive";
import { comparable } from "@/domain/archive/rules/normal-form";
import { append, incoming, request, TEST_NOW } from "@/domain/archive/testing/archive-fixture";
import { MESSAGE_KINDS, type MessageKind, SENDER_ROLES, type SenderRole } from "@/domain/archive/vocabulary";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";

const groups = Array.from({ length: 7 }, () => newId());
const platforms = [newId(), newId(), newId()];
/** The last platform has no group. */
const platformOf = (groupId: string) => platforms[groups.indexOf(groupId) < 3 ? 0 : 1] as string;
const people = Array.from({ length: 9 }, () => newId());
const words = ["的", "赌", "赌博", "ok", "k", "网站", "请", "天气", "7", "彩金"];

/** What the archive holds, told by brute force. */
interface Held {
  messageId: string;
  groupId: string;
  personId: string;
  sentAt: number;
  kind: MessageKind;
  senderRole: SenderRole | null;
  texts: string[];
  changes: ("edited" | "recalled")[];
  held: boolean;
}
const archive: Held[] = [];
const pick = <T>(list: readonly T[], index: number) => list[index % list.length] as T;

beforeAll(async () => {
  const items = Array.from({ length: 2_400 }, (_, n) => {
    const message: Held = {
      messageId: `f${n}`,
      groupId: pick(groups, n * n),
      personId: pick(people, n * 7 + (n >> 4)),
      // Three share an instant, over four months.
      sentAt: TEST_NOW.getTime() - Math.floor(n / 3) * 150 * 60_000 * 1.44,
      kind: n % 5 === 0 ? pick(MESSAGE_KINDS, n >> 3) : "text",
      senderRole: n % 11 === 0 ? null : pick(SENDER_ROLES, n % 7 > 4 ? n : 2),
      texts: [`${pick(words, n)}${pick(words, n >> 2)}，${pick(words, n >> 5)}`],
      changes: [],
      held: false,
    };
    archive.push(message);
    return incoming({ ...message, text: message.texts[0] as string });
  });
  await found();
  await append(items);
  await change();
  await hold();
  await database().execute(sql`select archive_refresh_statistics()`);
}, 120_000);
afterAll(closeDatabases);

async function found() {
  const createdAt = TEST_NOW;
  const named = (id: string) => ({ id, code: id.slice(-12), nameZh: "测", nameEn: "T", createdAt });
  await database().insert(platformRows).values(platforms.map(named));
  const group = (id: string) => ({
    id,
    platformId: platformOf(id),
    externalId: id,
    code: id.slice(-12),
    name: "群",
    nameNorm: "群",
  });
  await database()
    .insert(groupRows)
    .values(groups.map((id) => ({ ...group(id), category: "interest" as const, createdAt })));
}

async function change() {
  const items = archive
    .filter((_, n) => n % 17 === 0)
    .map((message, n) => {
      const recalled = n % 3 === 0;
      const text = recalled ? null : `改为${pick(words, n + 3)}`;
      message.changes.push(recalled ? "recalled" : "edited");
      if (text) message.texts.push(text);
      const { groupId, messageId } = message;
      return {
        groupId,
        messageId,
        kind: recalled ? ("recall" as const) : ("edit" as const),
        at: TEST_NOW.getTime(),
        text,
      };
    });
  const ctx = makeCtx(database(), { kind: "system", name: "test" }, { now: () => TEST_NOW });
  await appendRevisions.execute(ctx, { platformId: newId(), source: "api", items });
}

/** A hold on single messages, one on a person, one on a person in a group within a time, and one that is released. */
async function hold() {
  const [person, other] = people as [string, string];
  const group = groups[1] as string;
  const since = TEST_NOW.getTime() - 40 * DAY_MS;
  const made = ["active", "active", "release-proposed", "released"].map((state) => ({ id: newId(), state }));
  const row = ({ id, state }: (typeof made)[number]) => ({
    id,
    number: `H-${id}`,
    kind: "search" as const,
    reason: Buffer.from("x"),
    state: state as "active",
    placedBy: newId(),
    placedAt: TEST_NOW,
    reviewedAt: TEST_NOW,
    reviewAt: new Date(TEST_NOW.getTime() + DAY_MS),
    ...(state === "active" ? {} : { releaseProposedBy: newId(), releaseProposedAt: TEST_NOW }),
    ...(state === "released" ? { releasedBy: newId(), releasedAt: TEST_NOW } : {}),
  });
  await database().insert(holds).values(made.map(row));
  const [singles, all, some, over] = made.map(({ id }) => id) as [string, string, string, string];
  const named = archive.filter((_, n) => n % 53 === 0);
  const key = ({ groupId, messageId, sentAt }: Held) => ({ groupId, messageId, sentAt: new Date(sentAt) });
  await database()
    .insert(holdMessages)
    .values(named.map((message) => ({ holdId: singles, ...key(message) })));
  await database()
    .insert(holdMessages)
    .values(archive.slice(0, 90).map((message) => ({ holdId: over, ...key(message) })));
  await database()
    .insert(holdScopes)
    .values([
      { id: newId(), holdId: all, personId: person },
      { id: newId(), holdId: some, groupId: group, personId: other, fromAt: new Date(since) },
      { id: newId(), holdId: over, groupId: groups[2] as string },
    ]);
  for (const message of archive)
    message.held =
      named.includes(message) ||
      message.personId === person ||
      (message.groupId === group && message.personId === other && message.sentAt >= since);
}

const { subarray, option, constantFrom, record, boolean, integer } = fc;
const some = <T>(list: readonly T[]) => option(subarray([...list], { minLength: 1 }), { nil: undefined, freq: 1 });
const instant = option(
  integer({ min: 0, max: 130 }).map((days) => new Date(TEST_NOW.getTime() - days * DAY_MS)),
  { nil: undefined, freq: 1 },
);
const filters: fc.Arbitrary<SearchFilters> = record({
  platforms: some(platforms),
  groups: some(groups),
  people: some(people),
  roles: some(SENDER_ROLES),
  kinds: some(MESSAGE_KINDS),
  changes: some(["edited", "recalled"] as const),
  held: option(boolean(), { nil: undefined, freq: 1 }),
  from: instant,
  until: instant,
});
const asked = fc.tuple(
  fc.oneof(constantFrom(...words), constantFrom("", "的赌", "天气，", "没有这个词")),
  filters,
  constantFrom("newest", "oldest"),
);

function expected(text: string, given: SearchFilters): Held[] {
  const wanted = comparable(text, "literal");
  const among = <T>(list: readonly T[] | undefined, value: T | null) =>
    !list || (value !== null && list.includes(value));
  return archive
    .filter((one) => one.texts.some((own) => comparable(own, "literal").includes(wanted)))
    .filter((one) => among(given.platforms, platformOf(one.groupId)))
    .filter((one) => among(given.groups, one.groupId) && among(given.people, one.personId))
    .filter((one) => among(given.kinds, one.kind) && among(given.roles, one.senderRole))
    .filter((one) => !given.changes || one.changes.some((changed) => given.changes?.includes(changed)))
    .filter((one) => !given.held || one.held)
    .filter((one) => !given.from || one.sentAt >= given.from.getTime())
    .filter((one) => !given.until || one.sentAt < given.until.getTime())
    .sort((a, b) => b.sentAt - a.sentAt || (a.messageId < b.messageId ? 1 : -1));
}

const unasked = (text: string, given: SearchFilters) => text === "" && Object.values(given).every((value) => !value);
const idsOf = (rows: readonly { messageId: string }[]) => rows.map((row) => row.messageId);

/** Every page on to the end, then every page back to the beginning. */
async function pages(asking: SearchRequest & { limit: number }) {
  const on: string[] = [];
  const back: string[] = [];
  let page = await searchArchive(database(), asking);
  expect(page.previous).toBeNull();
  on.push(...idsOf(page.rows));
  while (page.next) {
    page = await searchArchive(database(), { ...asking, cursor: page.next });
    on.push(...idsOf(page.rows));
  }
  back.unshift(...idsOf(page.rows));
  while (page.previous) {
    page = await searchArchive(database(), { ...asking, cursor: page.previous });
    back.unshift(...idsOf(page.rows));
  }
  return { on, back };
}

describe("a search with filters", () => {
  it("finds exactly what brute force finds, in either order, paging on and back, streamed and counted", async () => {
    const checks = fc.asyncProperty(asked, async ([text, given, order]) => {
      if (unasked(text, given)) return;
      const newest = idsOf(expected(text, given));
      const wanted = order === "newest" ? newest : newest.toReversed();
      const asking = {
        ...request({ text, filters: given, order: order as "newest" }),
        limit: Math.max(3, Math.ceil(wanted.length / 3)),
      };
      const { on, back } = await pages(asking);
      expect(on).toEqual(wanted);
      expect(back).toEqual(wanted);
      const streamed: string[] = [];
      for await (const rows of streamArchive(database(), { ...asking, limit: 30 })) streamed.push(...idsOf(rows));
      expect(streamed).toEqual(wanted.slice(0, 30));
      expect(await countArchive(database(), asking, null)).toBe(wanted.length);
      expect(await countArchive(database(), asking, 5)).toBe(Math.min(5, wanted.length));
    });
    await fc.assert(checks, { numRuns: process.env.QUNJIAN_TEST_LONG ? 1_500 : 60 });
  }, 240_000);

  it.each<[string, SearchFilters]>([
    ["roles", { roles: ["creator"] }],
    ["changes", { changes: ["recalled"] }],
    ["a hold", { held: true }],
    ["a person and a kind", { people: [people[2] as string], kinds: ["image", "file"] }],
  ])("finds by %s alone", async (_name, given) => {
    const wanted = idsOf(expected("", given));
    expect(wanted.length).toBeGreaterThan(3);
    const { rows } = await searchArchive(database(), { ...request({ text: "", filters: given }), limit: 500 });
    expect(idsOf(rows)).toEqual(wanted.slice(0, 500));
  });
});

describe("a count throughout", () => {
  it("says after each part how far it is, and ends exact", async () => {
    const seen: CountSoFar[] = [];
    for await (const soFar of countThroughout(database(), request({ text: "的" }))) seen.push(soFar);
    expect(seen.map(({ done }) => done)).toEqual(seen.map((_, index) => index));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toEqual({ counted: expected("的", {}).length, done: seen.length - 1, parts: seen.length - 1 });
  });

  it("ends in the database when it is cancelled", async () => {
    const leaving = new AbortController();
    const db = cancellable(database(), leaving.signal);
    const slow = db.execute(sql`select pg_sleep(600)`);
    const running = async () => {
      const [row] = await database().execute<{ busy: boolean }>(
        sql`select exists (select from pg_stat_activity where query like 'select pg_sleep(6%' and state = 'active') as busy`,
      );
      return row?.busy;
    };
    const ended = expect(slow).rejects.toMatchObject({ cause: { code: "57014" } });
    await expect.poll(running).toBe(true);
    leaving.abort();
    await ended;
    await expect.poll(running).toBe(false);
    await expect(countThroughout(db, request({ text: "的" })).next()).rejects.toThrow();
  });
});
