import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { caseEvents, decisions, findings, measures, notices, outboxMessages, standings } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { takeDueEffects } from "../jobs";
import {
  type CaseWorld,
  caseWorld,
  decideAs,
  later,
  openedCase,
  senderFinding,
  storedDecision,
  takeEffectAt,
} from "../testing";
import { approveDecision } from "./approve-decision";
import { giveNotice } from "./give-notice";

const dayAfter = (world: CaseWorld, days: number) => new Date(world.at.getTime() + days * DAY_MS);

async function delayed(world: CaseWorld, days = 14) {
  const { id: caseId } = await openedCase(world);
  const decided = await decideAs(later(world, "moderator"), world, caseId, {
    outcome: "violation",
    findings: [senderFinding(world, { severity: "S3" })],
    reason: "证据齐全。",
    delay: {
      ground: "investigation",
      words: "公安机关正在取证，告知会使证据灭失。",
      until: dayAfter(world, days).toISOString(),
    },
  });
  return decided;
}

const nothingYet = async ({ db, sender }: CaseWorld) => {
  expect(await db.select().from(findings).where(eq(findings.personId, sender))).toEqual([]);
  expect(await db.select().from(measures).where(eq(measures.personId, sender))).toEqual([]);
  expect(await db.select().from(notices).where(eq(notices.kind, "decision"))).toEqual([]);
  expect(await db.select().from(standings).where(eq(standings.personId, sender))).toEqual([]);
};

async function approved(world: CaseWorld, decisionId: string) {
  const { version } = await storedDecision(world, decisionId);
  await approveDecision.execute(later(world, "lead", 60_000), { decisionId, version });
  await takeEffectAt(world, decisionId, 60_000);
}

describe("a delayed notice", () => {
  it("needs two people, a written ground and a review date within 30 days, and somebody to tell", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const decider = later(world, "moderator");
      const refusal = (more: object) =>
        decideAs(decider, world, caseId, {
          outcome: "violation",
          findings: [senderFinding(world)],
          reason: "证据齐全。",
          ...more,
        }).catch((error: { fields?: { field: string; rule: string }[] }) => error.fields?.map((one) => one.rule));
      const delay = {
        ground: "danger" as const,
        words: "告知会危及举报人。",
        until: dayAfter(world, 31).toISOString(),
      };
      expect(await refusal({ delay })).toEqual(["delay-too-long"]);
      expect(await refusal({ delay: { ...delay, until: dayAfter(world, -1).toISOString() } })).toEqual(["in-the-past"]);
      const clean = {
        outcome: "no-violation",
        findings: [],
        delay: { ...delay, until: dayAfter(world, 3).toISOString() },
      };
      expect(await refusal(clean)).toEqual(["delay-without-violation"]);
      const soon = { ...delay, until: dayAfter(world, 3).toISOString() };
      expect(await refusal({ delay: { ...soon, words: "" } })).toHaveLength(1);
      expect(await refusal({ delay: soon })).toMatchObject({ state: "waiting", reasons: ["delayed-notice"] });
      const [stored] = await db.select().from(decisions).where(eq(decisions.caseId, caseId));
      expect(stored).toMatchObject({
        state: "awaiting-approval",
        delayGround: "danger",
        delayUntil: dayAfter(world, 3),
      });
      expect(Buffer.from(stored?.delayWords ?? []).toString("utf8")).not.toContain("举报人");
    }));

  it("means no effect and no points until it is given; then all begins from that moment", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { caseId, decisionId } = await delayed(world);
      await approved(world, decisionId);
      expect(await storedDecision(world, decisionId)).toMatchObject({ state: "delayed", effectiveAt: null });
      await nothingYet(world);
      expect(await db.select().from(outboxMessages).where(eq(outboxMessages.topic, "notice.published"))).toEqual([]);
      const told = await db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, caseId));
      expect(told.map((one) => one.kind)).toContain("notice-delayed");
      await expectAudit(db, "decision.notice-delayed", { subjectId: decisionId });
      await takeDueEffects(later(world, "system", 13 * DAY_MS));
      await nothingYet(world);

      const { version } = await storedDecision(world, decisionId);
      const ctx = later(world, "moderator", 13 * DAY_MS);
      await expectRefusal(giveNotice.execute(ctx, { decisionId, version: 1 }), "conflict", "decision-changed");
      for (const role of ["compliance", "auditor", "person"] as const) {
        const refused = giveNotice.execute(later(world, role, 13 * DAY_MS), { decisionId, version });
        await expectRefusal(refused, "forbidden");
      }
      await giveNotice.execute(ctx, { decisionId, version });
      const [finding] = await db.select().from(findings).where(eq(findings.personId, world.sender));
      expect(finding).toMatchObject({ effectiveAt: dayAfter(world, 13), decidedAt: world.at });
      const [standing] = await db.select().from(standings).where(eq(standings.personId, world.sender));
      expect(standing).toMatchObject({ score: 84 });
      expect(await db.select().from(notices).where(eq(notices.kind, "decision"))).toHaveLength(1);
      await expectAudit(db, "decision.notice-given", { subjectId: decisionId });
      const again = giveNotice.execute(ctx, { decisionId, version: version + 1 });
      await expectRefusal(again, "refused", "notice-not-delayed");
    }));

  it("is given by itself on the review date", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { decisionId } = await delayed(world, 3);
      await approved(world, decisionId);
      expect(await takeDueEffects(later(world, "system", 3 * DAY_MS))).toBe(1);
      expect(await storedDecision(world, decisionId)).toMatchObject({
        state: "effective",
        effectiveAt: dayAfter(world, 3),
      });
    }));

  it("cannot be rewritten while it waits, nor when it is over", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { decisionId } = await delayed(world);
      const change = (set: object) =>
        db
          .transaction((tx) => tx.update(decisions).set(set).where(eq(decisions.id, decisionId)))
          .then(
            () => "allowed",
            () => "refused",
          );
      expect(await change({ delayUntil: new Date(0) })).toBe("refused");
      expect(await change({ decidedBy: newId() })).toBe("refused");
      expect(await change({ state: "withdrawn" })).toBe("allowed");
      expect(await change({ state: "awaiting-approval" })).toBe("refused");
    }));
});
