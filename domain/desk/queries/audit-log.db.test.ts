import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { ctxOf, signInAs, staffAccount } from "@/domain/accounts/testing";
import { writeAudit } from "@/domain/audit/write-audit";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { auditEntry } from "./audit-entry";
import { auditLog } from "./audit-log";

const caseId = newId();

async function acted(ctx: Ctx, reason?: string): Promise<void> {
  await writeAudit(ctx, "done", [
    {
      action: "case.claimed",
      subject: { kind: "case", id: caseId },
      context: { caseId, groupId: "g-1" },
      changes: { state: { from: "open", to: "claimed" } },
      ...(reason ? { reason } : {}),
    },
  ]);
}

async function moderator(db: Database): Promise<Ctx> {
  const { loginName } = await staffAccount(db, "moderator");
  return ctxOf(db, await signInAs(db, loginName), "moderator");
}

describe("the audit log", () => {
  it("is seen whole by those who account for it, and their view is itself logged once", () =>
    inRollback(async (db) => {
      await acted(await moderator(db));
      for (const role of ["lead", "compliance", "auditor"] as const) {
        const { rows, whole } = await auditLog.ask(ctxAs(db, role), { subjectKind: "case", subjectId: caseId });
        expect(whole).toBe(true);
        expect(rows).toMatchObject([{ action: "case.claimed", outcome: "done", actorName: { zh: "测试员" } }]);
      }
      await expectAudit(
        db,
        "audit.viewed",
        { actorRole: "auditor", detail: { filters: ["subjectKind", "subjectId"], entries: 1 } },
        "read",
      );
    }));

  it("shows everybody else the own accesses only, whatever they ask for", () =>
    inRollback(async (db) => {
      const one = await moderator(db);
      const other = await moderator(db);
      await acted(one);
      const otherId = "accountId" in other.actor ? other.actor.accountId : "";
      await acted(other);
      const { rows, actors } = await auditLog.ask(one, { actorId: otherId, subjectKind: "case", subjectId: caseId });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.actorId).not.toBe(otherId);
      expect(actors).toEqual([]);
      for (const role of ["person", "platform", "anonymous"] as const) {
        const code = role === "anonymous" ? "unauthenticated" : "forbidden";
        await expectRefusal(auditLog.ask(ctxAs(db, role), {}), code);
      }
    }));

  it("pages by number without gaps or repeats, and filters by action, outcome and day", () =>
    inRollback(async (db) => {
      const one = await moderator(db);
      for (let i = 0; i < 60; i++) await acted(one);
      const auditor = ctxAs(db, "auditor");
      const filter = { action: "case.claimed", subjectKind: "case", subjectId: caseId } as const;
      const first = await auditLog.ask(auditor, filter);
      const second = await auditLog.ask(auditor, { ...filter, cursor: first.next ?? "" });
      expect(first.rows).toHaveLength(50);
      expect(second.rows).toHaveLength(10);
      expect(second.next).toBeNull();
      const seqs = [...first.rows, ...second.rows].map(({ seq }) => seq);
      expect(new Set(seqs).size).toBe(60);
      expect((await auditLog.ask(auditor, { ...filter, outcome: "refused" })).rows).toEqual([]);
      expect((await auditLog.ask(auditor, { ...filter, until: "2020-01-01" })).rows).toEqual([]);
      await expectRefusal(auditLog.ask(auditor, { from: "2020-13-01" }), "invalid");
      await expectRefusal(auditLog.ask(auditor, { cursor: "made-up" }), "invalid");
    }));

  it("finds what concerned a group among the context of other things", () =>
    inRollback(async (db) => {
      await acted(await moderator(db));
      const { rows } = await auditLog.ask(ctxAs(db, "auditor"), { subjectKind: "group", subjectId: "g-1" });
      expect(rows).toMatchObject([{ subjectKind: "case", subjectId: caseId }]);
    }));
});

describe("an entry", () => {
  it("is intact by its leaf hash, and gives its reason only to who may read it, logged", () =>
    inRollback(async (db) => {
      const one = await moderator(db);
      await acted(one, "因为举报属实");
      const lead = ctxAs(db, "lead");
      const { rows } = await auditLog.ask(lead, { subjectKind: "case", subjectId: caseId });
      const seq = rows[0]?.seq ?? 0;
      const closed = await auditEntry.ask(lead, { seq });
      expect(closed).toMatchObject({ intact: true, changes: { state: { from: "open", to: "claimed" } } });
      expect(closed.note).toMatchObject({ readable: true, text: null });
      expect(closed.leafHash).toMatch(/^[0-9a-f]{64}$/);
      expect((await auditEntry.ask(lead, { seq, withNote: true })).note?.text).toBe("因为举报属实");
      await expectAudit(db, "audit.note-read", { subjectId: `desk.audit-entry/${seq}` }, "read");
      const auditor = ctxAs(db, "auditor");
      expect((await auditEntry.ask(auditor, { seq })).note).toMatchObject({ readable: false, text: null });
      await expectRefusal(auditEntry.ask(auditor, { seq, withNote: true }), "forbidden");
      expect((await auditEntry.ask(one, { seq, withNote: true })).note?.text).toBe("因为举报属实");
      await expectRefusal(auditEntry.ask(await moderator(db), { seq }), "not-found");
    }));
});
