import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { auditEntries, auditNotes, platforms } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { consequence } from "./consequence";
import { defineCommand } from "./define-command";
import { changed, unchanged } from "./outcome";

const input = z.strictObject({ code: z.string().min(1).max(8), mode: z.enum(["add", "nothing", "refuse", "break"]) });

const addPlatform = defineCommand({
  name: "testing.add-platform",
  permission: "platform.manage",
  input,
  async run({ ctx, input: { code, mode } }) {
    if (mode === "nothing") return unchanged(null);
    const id = newId();
    await ctx.db.insert(platforms).values({ id, code, nameZh: code, nameEn: code, createdAt: ctx.now() });
    if (mode === "refuse") throw refused("testing-refused");
    if (mode === "break") throw new Error("broken");
    return changed(id, [
      { action: "platform.created", subject: { kind: "platform", id }, reason: "因业务需要，由王小明申请" },
    ]);
  },
});

it("writes the change and its audit entry together, the reason only as a commitment", () =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, "administrator");
    const id = await addPlatform.execute(ctx, { code: "t1", mode: "add" });
    const entry = await expectAudit(db, "platform.created", { subjectId: id ?? "", actorRole: "administrator" });
    expect(JSON.stringify(entry)).not.toContain("王小明");
    expect(entry.noteCommitment).toMatch(/^[0-9a-f]{64}$/);
    const [note] = await db.select().from(auditNotes).where(eq(auditNotes.entryId, entry.id));
    expect(note?.body.toString("utf8")).not.toContain("王小明");
  }));

it("refuses a role without the permission, changes nothing and logs the refusal", () =>
  inRollback(async (db) => {
    await expectRefusal(addPlatform.execute(ctxAs(db, "moderator"), { code: "t2", mode: "add" }), "forbidden");
    expect(await db.select().from(platforms).where(eq(platforms.code, "t2"))).toEqual([]);
    await expectAudit(
      db,
      "testing.add-platform",
      { detail: { code: "forbidden", reason: "role-lacks-permission" } },
      "refused",
    );
  }));

it("takes back everything when a rule refuses half-way, and logs only the refusal", () =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, "administrator");
    await expectRefusal(addPlatform.execute(ctx, { code: "t3", mode: "refuse" }), "refused", "testing-refused");
    await expect(addPlatform.execute(ctx, { code: "t3", mode: "break" })).rejects.toThrow("broken");
    expect(await db.select().from(platforms).where(eq(platforms.code, "t3"))).toEqual([]);
    await expectAudit(db, "testing.add-platform", {}, "refused");
  }));

it("names field and rule of bad input and logs nothing", () =>
  inRollback(async (db) => {
    const bad = addPlatform.execute(ctxAs(db, "administrator"), { code: "", mode: "add" });
    const error = await expectRefusal(bad, "invalid");
    expect(error.fields).toEqual([{ field: "code", rule: "required", facts: { minimum: 1 } }]);
    expect(await db.select().from(auditEntries)).toEqual([]);
  }));

it("lets a consequence run on the decision's authority only where the command allows it", () =>
  inRollback(async (db) => {
    const ctx = { ...ctxAs(db, "moderator"), joined: true };
    const asked = addPlatform.execute(consequence(ctx, newId()), { code: "t4", mode: "add" });
    await expectRefusal(asked, "forbidden");
  }));
