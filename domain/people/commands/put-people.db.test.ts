import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { makePlatform } from "../testing";
import { ensurePeople } from "./ensure-people";
import { putPeople } from "./put-people";

const item = (id: string, displayName = "江边钓鱼") => ({
  id,
  displayName,
  registeredAt: "2025-01-02T08:00:00+08:00",
  verification: null,
  minor: null,
});
const attested = { method: "network-id" as const, at: "2026-01-02T08:00:00+08:00" };

it("takes over a batch, once however often it comes", () =>
  inRollback(async (db) => {
    const platformId = await makePlatform(ctxAs(db, "system"));
    const ctx = ctxAs(db, "platform", { platformId });
    const batch = { people: Array.from({ length: 1000 }, (_, n) => item(`u${n}`)) };
    expect(await putPeople.execute(ctx, batch)).toEqual({ created: 1000, changed: 0, unchanged: 0 });
    await expectAudit(db, "people.put", { subjectId: platformId, detail: { created: 1000, changed: 0, unchanged: 0 } });
    expect(await putPeople.execute(ctx, batch)).toEqual({ created: 0, changed: 0, unchanged: 1000 });
    const changed = { people: [item("u1", "换了名字"), item("u2")] };
    expect(await putPeople.execute(ctx, changed)).toEqual({ created: 0, changed: 1, unchanged: 1 });
  }));

it("lets a platform add a verification and never take one away", () =>
  inRollback(async (db) => {
    const platformId = await makePlatform(ctxAs(db, "system"));
    const ctx = ctxAs(db, "platform", { platformId });
    const stored = async () => (await db.select().from(people).where(eq(people.platformId, platformId)))[0];
    await putPeople.execute(ctx, { people: [item("u1")] });
    expect(await stored()).toMatchObject({ verificationState: "unverified", verifiedAt: null });
    await putPeople.execute(ctx, { people: [{ ...item("u1"), verification: attested }] });
    expect(await stored()).toMatchObject({ verificationState: "verified", verificationMethod: "network-id" });
    await putPeople.execute(ctx, { people: [item("u1", "换了名字")] });
    expect(await stored()).toMatchObject({ verificationState: "verified", displayName: "换了名字" });
  }));

it("writes to the own platform only, whatever the input says", () =>
  inRollback(async (db) => {
    const [own, other] = [await makePlatform(ctxAs(db, "system")), await makePlatform(ctxAs(db, "system"))];
    await putPeople.execute(ctxAs(db, "platform", { platformId: own }), { platformId: other, people: [item("u1")] });
    expect(await db.select().from(people).where(eq(people.platformId, other))).toEqual([]);
    await expectRefusal(putPeople.execute(ctxAs(db, "system"), { people: [item("u1")] }), "invalid");
    await expectRefusal(putPeople.execute(ctxAs(db, "moderator"), { people: [item("u1")] }), "forbidden");
  }));

it("makes placeholders for unknown senders, which their description fills in later", () =>
  inRollback(async (db) => {
    const platformId = await makePlatform(ctxAs(db, "system"));
    const ctx = ctxAs(db, "platform", { platformId });
    await putPeople.execute(ctx, { people: [item("u1")] });
    const ids = await ensurePeople(ctx, platformId, ["u1", "u2", "u2"]);
    expect([...ids.keys()].sort()).toEqual(["u1", "u2"]);
    expect(await ensurePeople(ctx, platformId, ["u2"])).toEqual(new Map([["u2", ids.get("u2")]]));
    await expectAudit(db, "people.placeholders-added", { detail: { created: 1 } });
    const stored = async () =>
      (
        await db
          .select()
          .from(people)
          .where(eq(people.id, ids.get("u2") ?? ""))
      )[0];
    expect(await stored()).toMatchObject({ placeholder: true, verificationState: "unverified" });
    expect(await putPeople.execute(ctx, { people: [item("u2", "山中客")] })).toMatchObject({ changed: 1 });
    expect(await stored()).toMatchObject({ placeholder: false, displayName: "山中客" });
  }));
