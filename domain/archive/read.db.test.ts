import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { getConversation } from "@/domain/archive/queries/get-conversation";
import { getMessage } from "@/domain/archive/queries/get-message";
import { searchMessages } from "@/domain/archive/queries/search-messages";
import { append, incoming, request, TEST_NOW } from "@/domain/archive/testing/archive-fixture";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

const moderator = makeCtx(database(), { kind: "staff", accountId: newId(), role: "moderator", sessionId: newId() });
const basis = { kind: "purpose" as const, purpose: "巡查赌博线索" };
const groupId = newId();
const everywhere = { groups: null };
const minute = (n: number) => new Date(TEST_NOW.getTime() - 86_400_000 + n * 60_000);

beforeAll(async () => {
  // Two share each minute, so that the order within an instant counts.
  const talk = Array.from({ length: 40 }, (_, n) =>
    incoming({
      groupId,
      messageId: `t${String(n).padStart(2, "0")}`,
      sentAt: minute(n >> 1).getTime(),
      text: `第${n}句`,
    }),
  );
  await append([...talk, incoming({ messageId: "rare", text: "极罕见的暗号㊙" })]);
});

afterAll(closeDatabases);

const around = (n: number, given: object = {}) =>
  getConversation.ask(moderator, {
    scope: everywhere,
    groupId,
    sentAt: minute(n >> 1),
    messageId: `t${String(n).padStart(2, "0")}`,
    before: 3,
    after: 2,
    basis,
    ...given,
  });

describe("the conversation around a message", () => {
  it("is what was said before and after it, in order", async () => {
    const { messages, moreBefore, moreAfter } = await around(20);
    expect(messages.map((message) => message.messageId)).toEqual(["t17", "t18", "t19", "t20", "t21", "t22"]);
    expect([moreBefore, moreAfter]).toEqual([true, true]);
    expect(await around(1)).toMatchObject({ moreBefore: false });
    expect(await around(39)).toMatchObject({ moreAfter: false });
  });

  it("can start at a time where nothing was said", async () => {
    const { messages } = await around(20, { sentAt: new Date(minute(10).getTime() + 1_000), messageId: "0" });
    expect(messages.map((message) => message.messageId)).toEqual(["t19", "t20", "t21", "t22", "t23"]);
  });

  it("ends where the scope ends, and is not found outside it", async () => {
    const scope = { groups: [groupId], from: minute(10), until: minute(11) };
    const { messages, moreBefore, moreAfter } = await around(20, { scope });
    expect(messages.map((message) => message.messageId)).toEqual(["t20", "t21"]);
    expect([moreBefore, moreAfter]).toEqual([false, false]);
    for (const outside of [{ groups: [newId()] }, { groups: null, until: minute(3) }])
      await expect(around(20, { scope: outside })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("reading content", () => {
  it("is logged with its basis before the result leaves, terms and purpose apart", async () => {
    await searchMessages.ask(moderator, { ...request({ text: "极罕见" }), basis });
    const [entry] = await database().select().from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1);
    expect(entry).toMatchObject({
      action: "archive.searched",
      outcome: "read",
      detail: { basis: "purpose", results: 1 },
    });
    expect(entry?.noteCommitment).not.toBeNull();
    expect(JSON.stringify(entry)).not.toMatch(/极罕见|巡查/);
  });

  it("needs a basis, a role that may, and a message in scope", async () => {
    const ask = { ...request({ text: "x" }), basis };
    await expect(searchMessages.ask(moderator, { ...ask, basis: undefined as never })).rejects.toMatchObject({
      code: "invalid",
    });
    const administrator = makeCtx(database(), {
      kind: "staff",
      accountId: newId(),
      role: "administrator",
      sessionId: newId(),
    });
    await expect(searchMessages.ask(administrator, ask)).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = { scope: { groups: [newId()] }, groupId, messageId: "t01", basis };
    await expect(getMessage.ask(moderator, elsewhere)).rejects.toMatchObject({ code: "not-found" });
  });

  it("says where a search cannot be read, and refuses cursors that are not its own", async () => {
    const ask = { ...request({ text: '赌博 "网站', phrase: false }), basis };
    await expect(searchMessages.ask(moderator, ask)).rejects.toMatchObject({
      fields: [{ field: "text", rule: "search-unclosed-quote", facts: { position: 4, length: 3 } }],
    });
    const strange = Buffer.from(JSON.stringify(["x", "y", "z"])).toString("base64url");
    for (const cursor of ["nonsense", strange])
      await expect(searchMessages.ask(moderator, { ...ask, text: "a", cursor })).rejects.toMatchObject({
        fields: [{ field: "cursor" }],
      });
  });
});
