import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, database, databaseClient } from "@/db/client";
import { actorAs } from "@/db/testing";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { proposeHoldRelease } from "@/domain/archive/commands/propose-hold-release";
import { releaseHold } from "@/domain/archive/commands/release-hold";
import { purgeArchive } from "@/domain/archive/purge-archive";
import { recordHold } from "@/domain/archive/record-hold";
import { append, incoming } from "@/domain/archive/testing/archive-fixture";
import { MESSAGE_KINDS, type MessageKind } from "@/domain/archive/vocabulary";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";

const runs = process.env.QUNJIAN_TEST_LONG === "1" ? 400 : 25;
/** Long past, so that the database's own clock allows every purge. */
const BASE = Date.UTC(2023, 0, 1);

const ctxAt = (at: number, role: "system" | "compliance" = "system", accountId = newId()) =>
  makeCtx(database(), actorAs(role, { accountId }), { now: () => new Date(at) });

afterAll(closeDatabases);

interface Kept {
  groupId: string;
  personId: string;
  messageId: string;
  sentAt: number;
  kind: MessageKind;
  /** From when the time runs: the latest of sent, received, and any revision's. */
  from: number;
}

interface Held {
  id: string;
  covers(message: Kept): boolean;
}

const day = fc.integer({ min: 0, max: 500 });
const who = fc.integer({ min: 0, max: 2 });
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("ingest" as const),
      day,
      late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 260 })),
      group: who,
      person: who,
      kind: fc.constantFrom(...MESSAGE_KINDS),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("revise" as const), which: fc.nat(), day: fc.nat(300) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("hold" as const),
      by: fc.constantFrom("group" as const, "person" as const, "both" as const, "message" as const),
      group: who,
      person: who,
      which: fc.nat(),
      from: fc.option(day, { nil: null }),
      length: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("release" as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("set" as const),
      kind: fc.constantFrom(...MESSAGE_KINDS),
      days: fc.integer({ min: 185, max: 365 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("purge" as const), day: fc.integer({ min: 150, max: 900 }) }) },
);

async function setDays(kind: MessageKind, days: number) {
  const by = [newId(), newId()];
  await database().execute(
    sql`update retention_policies set state = 'replaced' where state = 'active' and kind = ${kind}`,
  );
  await database().execute(sql`insert into retention_policies (id, proposal_id, kind, days, state, proposed_by, proposed_at,
    settled_by, settled_at) values (${newId()}::uuid, ${newId()}::uuid, ${kind}, ${days}::int, 'active', ${by[0]}::uuid, now(),
    ${by[1]}::uuid, now())`);
}

async function stored(groups: readonly string[]) {
  const rows = await databaseClient()<{ groupId: string; messageId: string; keys: number; revisions: number }[]>`
    select m.group_id as "groupId", m.message_id as "messageId",
      (select count(*)::int from message_keys k where k.group_id = m.group_id and k.message_id = m.message_id) as keys,
      (select count(*)::int from message_revisions r where r.group_id = m.group_id and r.message_id = m.message_id) as revisions
    from messages m where m.group_id in ${databaseClient()(groups)}`;
  expect(rows.every(({ keys }) => keys === 1)).toBe(true);
  const [counted] = await databaseClient()<{ keys: number; revisions: number }[]>`
    select (select count(*)::int from message_keys where group_id in ${databaseClient()(groups)}) as keys,
      (select count(*)::int from message_revisions where group_id in ${databaseClient()(groups)}) as revisions`;
  expect(counted).toEqual({ keys: rows.length, revisions: rows.reduce((sum, row) => sum + row.revisions, 0) });
  return rows.map(({ messageId }) => messageId).sort();
}

describe("keeping", () => {
  it("for any sequence of ingest, hold, release and purge: nothing held or too young is gone, nothing over and free is left", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
        const groups = [newId(), newId(), newId()];
        const people = [newId(), newId(), newId()];
        const days = new Map<MessageKind, number>();
        for (const kind of MESSAGE_KINDS) days.set(kind, 200);
        await database().execute(sql`update retention_policies set state = 'replaced' where state = 'active'`);
        let alive: Kept[] = [];
        let holds: Held[] = [];
        let made = 0;
        for (const step of [...events, { do: "purge" as const, day: 900 }]) {
          switch (step.do) {
            case "ingest": {
              const items = Array.from({ length: step.count }, (_, at): Kept => {
                const sentAt = BASE + step.day * DAY_MS + at * HOUR_MS;
                return {
                  groupId: groups[step.group] ?? "",
                  personId: people[step.person] ?? "",
                  messageId: `p${made++}`,
                  sentAt,
                  kind: step.kind,
                  from: Math.max(sentAt, BASE + (step.day + step.late) * DAY_MS + 5 * HOUR_MS),
                };
              });
              await append(
                items.map(({ from, ...item }) => incoming(item)),
                new Date(items[0]?.from ?? BASE),
              );
              alive.push(...items);
              break;
            }
            case "revise": {
              const message = alive[step.which % Math.max(1, alive.length)];
              if (!message) break;
              const at = message.sentAt + step.day * DAY_MS;
              const { groupId, messageId } = message;
              await appendRevisions.execute(ctxAt(at), {
                platformId: newId(),
                source: "api",
                items: [{ groupId, messageId, kind: "edit", at, text: `改${step.which}` }],
              });
              message.from = Math.max(message.from, at);
              break;
            }
            case "hold": {
              const message = alive[step.which % Math.max(1, alive.length)];
              if (step.by === "message" && !message) break;
              const groupId = step.by === "person" ? null : (groups[step.group] ?? null);
              const personId = step.by === "group" ? null : (people[step.person] ?? null);
              const from = step.from === null ? null : BASE + step.from * DAY_MS;
              const until = step.length === null ? null : (from ?? BASE) + step.length * DAY_MS;
              const scope = { groupId, personId, from: from && new Date(from), until: until && new Date(until) };
              const single = step.by === "message" && message;
              const placed = await database().transaction((tx) =>
                recordHold(
                  { ...ctxAt(BASE, "compliance"), db: tx, joined: true },
                  {
                    kind: single ? "message" : "search",
                    scopes: single ? [] : [{ ...scope, from: scope.from || null, until: scope.until || null }],
                    messages: single ? [{ ...message, sentAt: new Date(message.sentAt) }] : [],
                    reason: "因诉讼需要保全这些内容",
                    reviewAt: new Date(BASE + 100 * DAY_MS),
                  },
                ),
              );
              holds.push({
                id: placed.id,
                covers: (one) =>
                  single
                    ? one.messageId === message.messageId
                    : (groupId === null || one.groupId === groupId) &&
                      (personId === null || one.personId === personId) &&
                      (from === null || one.sentAt >= from) &&
                      (until === null || one.sentAt < until),
              });
              break;
            }
            case "release": {
              const hold = holds[step.which % Math.max(1, holds.length)];
              if (!hold) break;
              await proposeHoldRelease.execute(ctxAt(BASE, "compliance"), {
                holdId: hold.id,
                reason: "诉讼已经结束，不再需要",
              });
              await releaseHold.execute(ctxAt(BASE, "compliance"), { holdId: hold.id });
              holds = holds.filter((one) => one !== hold);
              break;
            }
            case "set":
              await setDays(step.kind, step.days);
              days.set(step.kind, step.days);
              break;
            case "purge": {
              const asOf = BASE + step.day * DAY_MS;
              await purgeArchive(ctxAt(asOf), 3);
              alive = alive.filter(
                (one) => one.from + (days.get(one.kind) ?? 0) * DAY_MS > asOf || holds.some((hold) => hold.covers(one)),
              );
              break;
            }
          }
          if (step.do === "purge") expect(await stored(groups)).toEqual(alive.map(({ messageId }) => messageId).sort());
        }
      }),
      { numRuns: runs },
    );
  }, 600_000);
});
