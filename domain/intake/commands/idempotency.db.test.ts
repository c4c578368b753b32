import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases, type Database, database } from "@/db/client";
import { intakeAnswers, messages } from "@/db/schema";
import { expectRefusal } from "@/db/testing";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { createPlatform } from "@/domain/platforms/commands/create-platform";
import { takeEvents } from "./take-events";

// In transactions of their own: what one of them holds is what the other meets.
const sentAt = new Date(Date.now() - 60_000).toISOString();
const request = (key: string, text = "在") => ({
  source: "api" as const,
  types: ["message" as const],
  items: [{ value: { group: "g", id: key, sender: "p", sentAt, text } }],
  idempotencyKey: key,
  requestSha256: Buffer.from(text).toString("hex").padEnd(64, "0").slice(0, 64),
});
let ctx: Ctx;

beforeAll(async () => {
  const system = makeCtx(database(), { kind: "system", name: "test" });
  const { platformId } = await createPlatform.execute(system, { code: "keys", nameZh: "键", nameEn: "Keys" });
  ctx = makeCtx(database(), { kind: "platform", platformId, keyId: newId(), scopes: ["ingest"] });
});
afterAll(closeDatabases);

async function storedTimes(messageId: string): Promise<number> {
  const [row] = await database().select({ rows: count() }).from(messages).where(eq(messages.messageId, messageId));
  return row?.rows ?? 0;
}

it("refuses a key that is being worked on, and answers it the same once that is done", async () => {
  let first: unknown;
  await database().transaction(async (tx) => {
    first = await takeEvents({ ...ctx, db: tx as unknown as Database, joined: true }, request("busy"));
    await expectRefusal(takeEvents(ctx, request("busy")), "conflict", "batch-still-running");
  });
  expect(await takeEvents(ctx, request("busy"))).toEqual({ ...(first as object), replayed: true });
  expect(await storedTimes("busy")).toBe(1);
});

it("forgets a key whose work was lost before it was committed, so that the repeat does it", async () => {
  await expect(
    database().transaction(async (tx) => {
      await takeEvents({ ...ctx, db: tx as unknown as Database, joined: true }, request("lost"));
      throw new Error("the server ended here");
    }),
  ).rejects.toThrow("the server ended here");
  expect(await takeEvents(ctx, request("lost"))).toMatchObject({ replayed: false, counts: { stored: 1 } });
  expect(await storedTimes("lost")).toBe(1);
});

it("answers a repeat whose answer was lost after the commit from what it kept, with or without a key", async () => {
  const first = await takeEvents(ctx, request("unheard"));
  expect(await takeEvents(ctx, request("unheard"))).toEqual({ ...first, replayed: true });
  const { idempotencyKey: _, requestSha256: __, ...keyless } = request("unheard");
  expect((await takeEvents(ctx, keyless)).counts).toMatchObject({ stored: 0, duplicate: 1 });
  expect(await storedTimes("unheard")).toBe(1);
});

it("refuses a key that came with another body, whatever became of the first", async () => {
  await takeEvents(ctx, request("twice"));
  const error = await expectRefusal(takeEvents(ctx, request("twice", "别的")), "invalid");
  expect(error.fields).toEqual([{ field: "Idempotency-Key", rule: "idempotency-key-reused" }]);
  const kept = await database().select().from(intakeAnswers).where(eq(intakeAnswers.idempotencyKey, "twice"));
  expect(kept).toHaveLength(1);
});
