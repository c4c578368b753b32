import { describe, expect, it } from "vitest";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { listCases } from "../queries/list-cases";
import { listQueue } from "../queries/list-queue";
import { queueCounts } from "../queries/queue-counts";
import { claimMs } from "../rules/claim";
import { caseWorld, later, openedCase, storedCase } from "../testing";
import { addNote } from "./add-note";
import { claimCase } from "./claim-case";
import { claimNextCase } from "./claim-next-case";
import { extendClaim } from "./extend-claim";
import { releaseCase } from "./release-case";
import { reportAsStaff } from "./report-as-staff";

describe("a claim", () => {
  it("keeps others out for 20 minutes, lives on by heartbeat and then lapses", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const me = newId();
      await claimCase.execute(later(world, "moderator", 0, me), { caseId });
      await expectAudit(db, "case.claimed", { subjectId: caseId });
      const refusal = await expectRefusal(
        claimCase.execute(later(world, "lead", claimMs - 1), { caseId }),
        "conflict",
        "case-claimed",
      );
      expect(refusal.facts.until).toBe(new Date(world.at.getTime() + claimMs).toISOString());
      await extendClaim.execute(later(world, "moderator", claimMs - 1, me), { caseId });
      await expectRefusal(claimCase.execute(later(world, "lead", claimMs), { caseId }), "conflict");
      await claimCase.execute(later(world, "lead", 2 * claimMs), { caseId });
      await expectRefusal(
        extendClaim.execute(later(world, "moderator", 2 * claimMs, me), { caseId }),
        "conflict",
        "case-claimed",
      );
    }));

  it("is given back by its holder only", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const me = newId();
      await claimCase.execute(later(world, "moderator", 0, me), { caseId });
      await expectRefusal(releaseCase.execute(later(world, "moderator"), { caseId }), "conflict");
      await releaseCase.execute(later(world, "moderator", 0, me), { caseId });
      expect(await storedCase(world, caseId)).toMatchObject({ state: "open", claimedBy: null });
      await expectRefusal(extendClaim.execute(later(world, "moderator", 0, me), { caseId }), "refused", "claim-lapsed");
    }));

  it("of the next case takes the most urgent that nobody holds", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const slow = await openedCase(world, "SPM-01");
      const { caseId: urgent } = await reportAsStaff.execute(later(world, "moderator", 1000), {
        subject: { kind: "message", groupId: world.groupId, messageId: world.quotes[1]?.messageId ?? "" },
        category: "OBS-01",
      });
      expect((await claimNextCase.execute(later(world, "moderator", 2000), {}))?.caseId).toBe(urgent);
      expect((await claimNextCase.execute(later(world, "moderator", 2000), {}))?.caseId).toBe(slow.id);
      expect(await claimNextCase.execute(later(world, "moderator", 2000), {})).toBeNull();
    }));
});

describe("the queue", () => {
  it("puts the overdue first, filters and counts", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const slow = await openedCase(world, "SPM-01");
      const me = newId();
      const { caseId: urgent } = await reportAsStaff.execute(later(world, "moderator", 1000), {
        subject: { kind: "message", groupId: world.groupId, messageId: world.quotes[1]?.messageId ?? "" },
        category: "OBS-01",
      });
      const ctx = later(world, "moderator", 5 * 3_600_000, me);
      await claimCase.execute(ctx, { caseId: slow.id });
      const { rows } = await listQueue.ask(ctx, {});
      expect(rows.map(({ id, overdue }) => [id, overdue])).toEqual([
        [urgent, true],
        [slow.id, false],
      ]);
      expect(rows[1]?.claim).toMatchObject({ mine: true });
      expect((await listQueue.ask(ctx, { filter: "mine" })).rows.map((row) => row.id)).toEqual([slow.id]);
      expect((await listQueue.ask(ctx, { filter: "unclaimed" })).rows.map((row) => row.id)).toEqual([urgent]);
      expect((await listQueue.ask(ctx, { severity: "S1" })).rows.map((row) => row.id)).toEqual([slow.id]);
      expect(await queueCounts.ask(ctx, {})).toMatchObject({
        all: 2,
        mine: 1,
        "due-soon": 1,
        unclaimed: 1,
        waiting: 0,
        overdue: 1,
      });
      expect((await listCases.ask(ctx, { personId: world.sender })).rows).toHaveLength(2);
      await expectRefusal(listQueue.ask(later(world, "compliance"), {}), "forbidden");
    }));

  it("keeps notes encrypted and out of the log", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      await addNote.execute(later(world, "moderator"), { caseId, text: "许三可能是未成年人" });
      const entry = await expectAudit(db, "case.noted", { subjectId: caseId });
      expect(JSON.stringify(entry)).not.toContain("许三");
    }));
});
