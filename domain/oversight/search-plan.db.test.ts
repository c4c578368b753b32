import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { holdMessages, holds } from "@/db/schema";
import { appendRevisions } from "@/domain/archive/commands/append-revisions";
import { append, incoming } from "@/domain/archive/testing/archive-fixture";
import { type PlannedSearch, plansOf } from "@/domain/archive/testing/plans-of";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { oversightScene } from "./testing";

let scene: Awaited<ReturnType<typeof oversightScene>>;
const now = Date.now();
const letters = Array.from({ length: 900 }, (_, n) => String.fromCodePoint(0x5000 + n * 3));
const people = Array.from({ length: 40 }, () => newId());
const others = Array.from({ length: 60 }, () => newId());
const RARE = "极罕见的暗号";

beforeAll(async () => {
  scene = await oversightScene(database());
  await scene.inForce();
  const items = Array.from({ length: 16_000 }, (_, n) => {
    const word = [3, 5, 7, 11, 13, 17].map((k) => letters[(n * k + (n >> 5)) % letters.length]).join("");
    return incoming({
      messageId: `plan${n}`,
      groupId: n % 2 === 0 ? scene.inside.id : others[n % others.length],
      personId: people[(n >> 3) % people.length],
      sentAt: now - Math.floor(n / 2) * 200_000,
      kind: n % 211 === 0 ? "image" : "text",
      senderRole: n % 997 === 0 ? "creator" : "member",
      text: n === 5_002 ? `${word}${RARE}` : `${word}${n % 3 === 0 ? "的话" : ""}`,
    });
  });
  for (let at = 0; at < items.length; at += 4_000) await append(items.slice(at, at + 4_000), new Date(now));
  const ctx = makeCtx(database(), { kind: "system", name: "test" }, { now: () => new Date(now) });
  const recalls = items
    .filter((_, n) => n % 101 === 0)
    .map(({ groupId, messageId }) => ({ groupId, messageId, kind: "recall" as const, at: now }));
  await appendRevisions.execute(ctx, { platformId: newId(), source: "api", items: recalls });
  const id = newId();
  await database()
    .insert(holds)
    .values({
      id,
      number: `H-${id}`,
      kind: "search",
      reason: Buffer.from("x"),
      state: "active",
      placedBy: newId(),
      placedAt: new Date(now),
      reviewedAt: new Date(now),
      reviewAt: new Date(now + DAY_MS),
    });
  await database()
    .insert(holdMessages)
    .values(
      items.slice(6_000, 6_010).map((item) => ({
        holdId: id,
        groupId: item.groupId,
        messageId: item.messageId,
        sentAt: new Date(item.sentAt),
      })),
    );
  await database().execute(sql`select archive_refresh_statistics()`);
}, 120_000);
afterAll(closeDatabases);

const months = "messages_\\d{6}";
const grams = new RegExp(`Bitmap Index Scan on ${months}_grams`);
const time = (way: string) => new RegExp(`Index (Only )?Scan ${way}using ${months}_sent_at_message_id_group_id_idx`);
const group = new RegExp(`Index (Only )?Scan (Backward )?(using|on) ${months}_pkey`);
const person = new RegExp(`Index Scan (Backward )?(using|on) ${months}_person_id_sent_at_idx`);
const kind = new RegExp(`Index Scan (Backward )?(using|on) ${months}_kind_sent_at_idx`);
const role = new RegExp(`Index Scan (Backward )?(using|on) ${months}_sender_role_sent_at_idx`);
const changes = /Index (Only )?Scan (Backward )?(using|on) message_revisions_\d{6}_(kind|sent_at|pkey)/;

type Shape = [name: string, search: () => Omit<PlannedSearch, "role">, wanted: RegExp];
const shapes: Shape[] = [
  ["a rare word", () => ({ text: RARE }), grams],
  ["a rare word, oldest first", () => ({ text: RARE, order: "oldest" }), grams],
  ["a rare character", () => ({ text: "罕" }), grams],
  ["an absent character", () => ({ text: "龘" }), grams],
  ["an absent letter", () => ({ text: "q" }), grams],
  ["a rare word of a kind", () => ({ text: RARE, filter: { kinds: ["text"] } }), grams],
  ["a kind", () => ({ text: "", filter: { kinds: ["image"] } }), kind],
  ["a role", () => ({ text: "", filter: { roles: ["creator"] } }), role],
  ["changes", () => ({ text: "", filter: { changes: ["recalled"] } }), changes],
  [
    "a sender and an absent word",
    () => ({ text: "龘龘", filter: { people: [people[3]] } }),
    /_grams|_person_id_sent_at_idx/,
  ],
];
const staffShapes: Shape[] = [
  ["a frequent word", () => ({ text: "的话" }), time("Backward ")],
  ["a frequent character, oldest first", () => ({ text: "的", order: "oldest" }), time("")],
  ["a group", () => ({ text: "", filter: { groups: [others[1]] } }), group],
  ["a frequent word in a group", () => ({ text: "的话", filter: { groups: [others[1]] } }), group],
  ["a sender", () => ({ text: "", filter: { people: [people[3]] } }), person],
  [
    "what is on hold",
    () => ({ text: "", filter: { held: true } }),
    /Index (Only )?Scan using \w*hold_messages|hold_messages/,
  ],
  [
    "a week",
    () => ({ text: "", filter: { from: new Date(now - 9 * DAY_MS), until: new Date(now - 2 * DAY_MS) } }),
    time("Backward "),
  ],
];

describe("the plan of a search", () => {
  const check = async (search: PlannedSearch, wanted: RegExp) => {
    const plans = await plansOf(search);
    expect(plans).toMatch(wanted);
    expect(plans).not.toMatch(new RegExp(`Seq Scan on (${months})\\b`));
  };

  it.each([...shapes, ...staffShapes])("of the application for %s is by an index", async (_name, search, wanted) => {
    await check({ ...search(), role: { name: "qunjian_app" } }, wanted);
  });

  it.each(shapes)("of a regulator for %s is by the same index", async (_name, search, wanted) => {
    const { actor } = scene.regulator;
    if (actor.kind !== "regulator") throw new Error("not a regulator");
    await check({ ...search(), role: { name: "qunjian_regulator", token: actor.sessionToken } }, wanted);
  });
});
