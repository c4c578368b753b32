import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditNotes } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { sealField } from "../internal/identity-fields";
import { getPerson } from "../queries/get-person";
import { makePerson, makePlatform } from "../testing";
import { revealsPerHour } from "../vocabulary";
import { revealField } from "./reveal-field";

async function personWithMobile(db: Database, minor: "under18" | null = null) {
  const system = ctxAs(db, "system");
  const id = newId();
  const mobile = sealField("people", id, "mobile", "+8613800005678");
  return makePerson(system, await makePlatform(system), { id, mobile, minor });
}

const asked = (personId: string) => ({
  personId,
  field: "mobile" as const,
  purpose: "match-subject" as const,
  caseNumber: "C-2026-11-0388",
  reason: "与报送材料核对被处置人的联系方式",
});

it("shows one field, with purpose, case and reason in the log and nothing of the value", () =>
  inRollback(async (db) => {
    const person = await personWithMobile(db);
    const ctx = ctxAs(db, "moderator");
    const shown = await revealField.execute(ctx, asked(person.id));
    expect(shown).toEqual({ field: "mobile", value: "+8613800005678", seconds: 60, left: revealsPerHour - 1 });
    const entry = await expectAudit(db, "person.field-revealed", {
      subjectId: person.id,
      context: { caseNumber: "C-2026-11-0388" },
      detail: { field: "mobile", purpose: "match-subject", minor: false },
    });
    expect(JSON.stringify(entry)).not.toMatch(/13800005678|报送材料/);
    expect(await db.select().from(auditNotes).where(eq(auditNotes.entryId, entry.id))).toHaveLength(1);
    const page = await getPerson.ask(ctx, { personId: person.id });
    expect(page.identity.mobile).toBe("138****5678");
    expect(page.reveal).toMatchObject({ allowed: "yes", left: revealsPerHour - 1 });
    expect(page.reveal.last.mobile?.role).toBe("moderator");
    await expectAudit(db, "person.viewed", { subjectId: person.id }, "read");
  }));

it("wants a case for a case's purpose, and a reason of ten characters", () =>
  inRollback(async (db) => {
    const person = await personWithMobile(db);
    const ctx = ctxAs(db, "lead");
    const { caseNumber: _, ...withoutCase } = asked(person.id);
    const first = await expectRefusal(revealField.execute(ctx, withoutCase), "invalid");
    expect(first.fields.map(({ field }) => field)).toEqual(["caseNumber"]);
    const second = await expectRefusal(revealField.execute(ctx, { ...asked(person.id), reason: "看一下" }), "invalid");
    expect(second.fields.map(({ field }) => field)).toEqual(["reason"]);
    expect((await revealField.execute(ctx, { ...withoutCase, purpose: "answer-request" })).field).toBe("mobile");
  }));

it("says so when nothing is stored, and knows no strangers", () =>
  inRollback(async (db) => {
    const person = await personWithMobile(db);
    const ctx = ctxAs(db, "moderator");
    await expectRefusal(revealField.execute(ctx, { ...asked(person.id), field: "realName" }), "refused", "field-empty");
    await expectRefusal(revealField.execute(ctx, asked(newId())), "not-found");
  }));

it("shows a minor's field to a lead only, and says why to others", () =>
  inRollback(async (db) => {
    const person = await personWithMobile(db, "under18");
    const moderator = ctxAs(db, "moderator");
    await expectRefusal(revealField.execute(moderator, asked(person.id)), "refused", "minor-needs-lead");
    const seen = await getPerson.ask(moderator, { personId: person.id });
    expect(seen.reveal.allowed).toBe("minor");
    expect((await revealField.execute(ctxAs(db, "lead"), asked(person.id))).value).toBe("+8613800005678");
  }));

it("stops an account after twenty within the hour, and not its colleague", () =>
  inRollback(async (db) => {
    const person = await personWithMobile(db);
    const ctx = ctxAs(db, "moderator");
    for (let n = 0; n < revealsPerHour; n++) await revealField.execute(ctx, asked(person.id));
    await expectRefusal(revealField.execute(ctx, asked(person.id)), "limit", "too-many-reveals");
    expect((await revealField.execute(ctxAs(db, "moderator"), asked(person.id))).left).toBe(revealsPerHour - 1);
    const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 3_600_001) };
    expect((await revealField.execute(later, asked(person.id))).left).toBe(revealsPerHour - 1);
  }));

it.each(["administrator", "auditor", "regulator", "person", "platform", "anonymous"] as const)(
  "shows nothing to the role %s",
  (role) =>
    inRollback(async (db) => {
      const refusal = revealField.execute(ctxAs(db, role), asked(newId()));
      await expectRefusal(refusal, role === "anonymous" ? "unauthenticated" : "forbidden");
    }),
);
