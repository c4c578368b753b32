import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groups, measures, notices, outboxMessages, standings } from "@/db/schema";
import { expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { HOUR_MS } from "@/domain/kernel/time";
import { suspendManagerDirectly } from "@/domain/measures/commands/suspend-manager-directly";
import type { DecisionNotice } from "@/domain/measures/notice-facts";
import { previewDecision } from "../queries/preview-decision";
import {
  caseWorld,
  decideAs,
  later,
  openedCase,
  senderFinding,
  storedCase,
  storedDecision,
  takeEffectAt,
} from "../testing";
import { answerAlert } from "./answer-alert";
import { approveDecision } from "./approve-decision";
import { approveDecisionLegally } from "./approve-decision-legally";
import { confirmKnowledge } from "./confirm-knowledge";
import { deliverToManagers } from "./deliver-to-managers";
import { lapseProposals } from "./lapse-proposals";
import { rejectDecision } from "./reject-decision";

const reason = "对特定成员反复辱骂，证据齐全。";

describe("a manager who knew and did nothing", () => {
  it("loses credit by the tier of the clock and is suspended everywhere; the group is flagged", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db, { alone: true });
      const found = await openedCase(world, "OBS-01");
      const moderator = newId();
      await confirmKnowledge.execute(later(world, "moderator", 0, moderator), {
        caseId: found.id,
        knowledgeAt: new Date(world.at.getTime() - 100 * HOUR_MS),
        basis: "notice-delivered",
        quote: "平台通知已读。",
      });
      const findingsProposed = [
        senderFinding(world, { category: "OBS-01", severity: "S4" }),
        senderFinding(world, {
          category: "OBS-01",
          severity: "S4",
          subject: { kind: "person", id: world.creator },
          role: "manager",
        }),
      ];
      const input = { caseId: found.id, outcome: "violation" as const, findings: findingsProposed };
      const preview = await previewDecision.ask(later(world, "moderator", 0, moderator), input);
      const creator = preview.people.find((person) => person.personId === world.creator);
      expect(creator).toMatchObject({ before: { score: 100 }, after: { score: 70, level: "C" } });
      expect(creator?.entries[0]).toMatchObject({ base: 30, sharePct: 100, points: 30 });
      expect(creator?.suspension).toMatchObject({ days: 30, groups: [{ id: world.groupId, runBy: [] }] });
      expect(creator?.lost.map((one) => one.key)).toContain("createGroup");
      expect(preview.approval).toMatchObject({ kind: "lead", reasons: ["severity"] });
      expect(preview.reportClock.duty).toBe("24h");
      const decided = await decideAs(later(world, "moderator", 0, moderator), world, found.id, { ...input, reason });
      expect(decided).toMatchObject({ state: "waiting", approvalKind: "lead", parkedUntil: null });
      const lead = newId();
      const version = 1;
      const { decisionId } = decided;
      await approveDecision.execute(later(world, "lead", 3_600_000, lead), { decisionId, version });
      await takeEffectAt(world, decisionId, 3_600_000);
      const [suspension] = await db.select().from(measures).where(eq(measures.personId, world.creator));
      expect(suspension).toMatchObject({
        kind: "suspend-manager",
        state: "active",
        days: 30,
        proposedBy: moderator,
        approvedBy: lead,
      });
      const [standing] = await db.select().from(standings).where(eq(standings.personId, world.creator));
      expect(standing).toMatchObject({ score: 70, level: "C", managerSuspendedUntil: suspension?.endsAt });
      const [group] = await db.select().from(groups).where(eq(groups.id, world.groupId));
      expect(group?.withoutManagerSince).not.toBeNull();
      const told = await db
        .select()
        .from(outboxMessages)
        .where(and(eq(outboxMessages.topic, "measure.imposed"), eq(outboxMessages.subjectId, world.creator)));
      expect(told).toHaveLength(1);
      expect(told[0]?.payload).toMatchObject({ measure: { kind: "suspend-manager", state: "active" } });
      const [notice] = await db
        .select()
        .from(notices)
        .where(eq(notices.measureId, suspension?.id ?? ""));
      const facts = notice?.facts as unknown as DecisionNotice;
      expect(facts.suspension).toMatchObject({ measureNumber: suspension?.number, days: 30, proposedDays: 30 });
      expect(facts.findings[0]?.clock).toMatchObject({ tier: "NONE", actedAt: null });
    }));

  it("cannot act while suspended, and does not answer for that time", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const direct = { personId: world.manager, days: 3, ground: "repeated-inaction" as const, reason: "三次未处理。" };
      await suspendManagerDirectly.execute(later(world, "lead"), direct);
      const { alertId } = await deliverToManagers.execute(later(world, "moderator", 1000), { caseId });
      const person = later(world, "person", 2000);
      const suspended = { ...person, actor: { ...person.actor, personId: world.manager } } as typeof person;
      const act = answerAlert.execute(suspended, { alertId, action: "removed" });
      await expectRefusal(act, "refused", "manager-suspended");
      const asked = previewDecision.ask(later(world, "moderator", 100 * HOUR_MS), {
        caseId,
        outcome: "violation",
        findings: [senderFinding(world, { subject: { kind: "person", id: world.manager }, role: "manager" })],
      });
      expect((await expectRefusal(asked, "invalid")).fields.map((one) => one.rule)).toEqual(["tools-missing"]);
    }));

  it("may get a shorter suspension, never a longer one or one that is not proposed", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world, "OBS-01");
      const finding = senderFinding(world, { category: "OBS-01", severity: "S4" });
      const ask = (days: number, personId = world.sender) =>
        previewDecision.ask(later(world, "moderator"), {
          caseId: found.id,
          outcome: "violation",
          findings: [finding],
          measures: { suspensions: [{ personId, days }] },
        });
      expect((await ask(10)).people[0]?.suspension).toMatchObject({ days: 10, proposal: { days: 30 } });
      expect((await expectRefusal(ask(31), "invalid")).fields[0]?.rule).toBe("never-longer");
      expect((await expectRefusal(ask(5, world.creator), "invalid")).fields[0]?.rule).toBe("no-suspension-proposed");
    }));
});

describe("the second person", () => {
  const proposed = async (db: Parameters<typeof caseWorld>[0], category = "OBS-01", documentNumber = "") => {
    const world = await caseWorld(db);
    const found = await openedCase(world, category);
    const me = newId();
    const finding = senderFinding(world, { category, severity: "S4", documentNumber });
    const decision = { outcome: "violation" as const, findings: [finding], reason };
    const { decisionId } = await decideAs(later(world, "lead", 0, me), world, found.id, decision);
    return { world, me, decisionId, caseId: found.id };
  };

  it("is never the proposer", () =>
    inRollback(async (db) => {
      const { world, me, decisionId } = await proposed(db);
      const own = approveDecision.execute(later(world, "lead", 1000, me), { decisionId, version: 1 });
      await expectRefusal(own, "refused", "approver-own-proposal");
      const moderator = approveDecision.execute(later(world, "moderator", 1000), { decisionId, version: 1 });
      await expectRefusal(moderator, "forbidden");
    }));

  it("is compliance where a legal review is due", () =>
    inRollback(async (db) => {
      const { world, decisionId } = await proposed(db, "ORD-01", "京公网〔2026〕18 号");
      expect((await storedDecision(world, decisionId)).approvalKind).toBe("legal");
      const lead = approveDecision.execute(later(world, "lead", 1000), { decisionId, version: 1 });
      await expectRefusal(lead, "refused", "approver-legal-review-needed");
      await approveDecisionLegally.execute(later(world, "compliance", 1000), { decisionId, version: 1 });
      expect((await storedDecision(world, decisionId)).state).toBe("parked");
    }));

  it("sends the case back when it says no", () =>
    inRollback(async (db) => {
      const { world, me, decisionId, caseId } = await proposed(db);
      await rejectDecision.execute(later(world, "lead", 1000), {
        decisionId,
        version: 1,
        reason: "证据不足以定为 S4。",
      });
      expect(await storedCase(world, caseId)).toMatchObject({ state: "claimed", claimedBy: me });
      await expectRefusal(takeEffectAt(world, decisionId, 0), "refused", "decision-not-parked");
      const again = approveDecision.execute(later(world, "lead", 2000), { decisionId, version: 2 });
      await expectRefusal(again, "refused", "decision-not-waiting");
    }));

  it("has 24 hours, then the proposal lapses and the case waits again", () =>
    inRollback(async (db) => {
      const { world, decisionId, caseId } = await proposed(db);
      const late = approveDecision.execute(later(world, "lead", 24 * HOUR_MS + 1), { decisionId, version: 1 });
      await expectRefusal(late, "refused", "approval-lapsed");
      expect(await lapseProposals.execute(later(world, "system", 24 * HOUR_MS - 1), {})).toBe(0);
      expect(await lapseProposals.execute(later(world, "system", 24 * HOUR_MS), {})).toBe(1);
      expect(await lapseProposals.execute(later(world, "system", 24 * HOUR_MS), {})).toBe(0);
      expect(await storedCase(world, caseId)).toMatchObject({ state: "open", claimedBy: null });
    }));

  it("sees the version it decides on", () =>
    inRollback(async (db) => {
      const { world, decisionId } = await proposed(db);
      const stale = approveDecision.execute(later(world, "lead", 1000), { decisionId, version: 2 });
      await expectRefusal(stale, "conflict", "decision-changed");
    }));
});
