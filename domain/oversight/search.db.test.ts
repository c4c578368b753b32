import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { expectAudit, expectRefusal } from "@/db/testing";
import { append, incoming } from "@/domain/archive/testing/archive-fixture";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { revealOriginalInOrder } from "./commands/reveal-original-in-order";
import { startOrderSearch } from "./commands/start-order-search";
import { conversationInOrder } from "./queries/conversation-in-order";
import { myAccesses } from "./queries/my-accesses";
import { searchInOrder } from "./queries/search-in-order";
import { oversightScene } from "./testing";

let scene: Awaited<ReturnType<typeof oversightScene>>;
const word = `词${newId().slice(-6)}`;
const ids = { inside: newId(), later: newId(), early: newId(), outside: newId() };

beforeAll(async () => {
  scene = await oversightScene(database());
  const now = Date.now();
  const { inside, outside } = scene;
  const at = (messageId: string, group: typeof inside, daysAgo: number) =>
    incoming({
      messageId,
      groupId: group.id,
      personId: group.personId,
      sentAt: now - daysAgo * DAY_MS,
      text: `出售${word}`,
    });
  const items = [
    at(ids.inside, inside, 3),
    at(ids.later, inside, 2),
    at(ids.early, inside, 80),
    at(ids.outside, outside, 3),
  ];
  await append(items, new Date(now));
});
afterAll(closeDatabases);

it("finds nothing before an order is in force", async () => {
  await expectRefusal(startOrderSearch.execute(scene.regulator, { text: word }), "refused", "no-order-in-force");
});

it("finds within the order's groups and time only, senders masked, and keeps the words for compliance", async () => {
  const orderId = await scene.inForce();
  const { searchId } = await startOrderSearch.execute(scene.regulator, { text: word });
  const found = await searchInOrder.ask(scene.regulator, { search: searchId });
  expect(found.rows.map((row) => row.messageId)).toEqual([ids.later, ids.inside]);
  expect(found.total).toBe(2);
  expect(found.names.people[scene.inside.personId]?.label).toBe("胡*");
  expect(found.around[`${scene.inside.id}:${ids.inside}`]?.after?.messageId).toBe(ids.later);
  await expectAudit(database(), "archive.searched", { subjectId: orderId }, "read");
  const { rows } = await myAccesses.ask(scene.regulator, {});
  expect(rows[0]).toMatchObject({ action: "archive.searched", terms: word });
  await expectRefusal(searchInOrder.ask(scene.registrar, { search: searchId }), "forbidden");
});

it("does not know groups, people and messages beyond the order", async () => {
  const { regulator, inside, outside } = scene;
  const beyond = startOrderSearch.execute(regulator, { text: word, groups: [outside.code] });
  expect((await expectRefusal(beyond, "invalid")).fields[0]).toMatchObject({ field: "groups", rule: "unknown-group" });
  const range = { before: 5, after: 5 };
  const open = (groupId: string, messageId: string) =>
    conversationInOrder.ask(regulator, { groupId, messageId, ...range });
  expect((await open(inside.id, ids.inside)).messages.map((one) => one.messageId)).toEqual([ids.inside, ids.later]);
  await expectRefusal(open(outside.id, ids.outside), "not-found");
  await expectRefusal(open(inside.id, ids.early), "not-found");
  const reason = "核对原文";
  const asked = { groupId: outside.id, messageId: ids.outside, reason };
  await expectRefusal(revealOriginalInOrder.execute(regulator, asked), "not-found");
  const shown = await revealOriginalInOrder.execute(regulator, { groupId: inside.id, messageId: ids.inside, reason });
  expect(shown.text).toContain(word);
});
