import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  caseEvents,
  findingEvidence,
  findings,
  groups,
  measures,
  notices,
  outboxMessages,
  reports,
  standings,
} from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
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
import { decideCase } from "./decide-case";
import { deliverToManagers } from "./deliver-to-managers";
import { lapseProposals } from "./lapse-proposals";
import { rejectDecision } from "./reject-decision";
import { reportAsPerson } from "./report-as-person";
import { takeEffect } from "./take-effect";
import { undoDecision } from "./undo-decision";

const reason = "对特定成员反复辱骂，证据齐全。";

describe("a decision of one moderator", () => {
  it("parks ten seconds, then findings, credit, notices, outbox and answers come to be at once", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const reporter = later(world, "person", 1000);
      const person = { ...reporter, actor: { ...reporter.actor, personId: world.witness } } as typeof reporter;
      const filed = await reportAsPerson.execute(person, {
        subject: { kind: "message", groupId: world.groupId, messageId: world.quotes[0]?.messageId ?? "" },
        category: "DEF-01",
        words: "骂人",
      });
      expect(filed.receipt).toMatch(/^\w{4}-\w{4}-\w{4}$/);
      const moderator = later(world, "moderator", 60_000);
      const decided = await decideAs(moderator, world, found.id, {
        outcome: "violation",
        findings: [senderFinding(world)],
        measures: { groups: [{ kind: "rectify", groupId: world.groupId }] },
        reason,
      });
      expect(decided).toMatchObject({ state: "decided", approvalKind: null });
      expect(await db.select().from(findings)).toEqual([]);
      await expectRefusal(
        takeEffect.execute(later(world, "system", 60_000), { decisionId: decided.decisionId }),
        "refused",
        "undo-window-open",
      );
      const effect = await takeEffectAt(world, decided.decisionId, 60_000);
      expect(effect?.effectiveAt).toEqual(new Date(world.at.getTime() + 71_000));
      expect(await takeEffectAt(world, decided.decisionId, 61_000)).toBeNull();

      const [finding] = await db.select().from(findings);
      expect(finding).toMatchObject({ personId: world.sender, severity: "S3", occurredAt: world.quotes[0]?.sentAt });
      expect(await db.select().from(findingEvidence)).toHaveLength(2);
      const [standing] = await db.select().from(standings).where(eq(standings.personId, world.sender));
      expect(standing).toMatchObject({ score: 84, level: "B", managerSuspendedUntil: null });
      const [group] = await db.select().from(groups).where(eq(groups.id, world.groupId));
      expect(group?.status).toBe("rectifying");
      const published = await db.select().from(notices).orderBy(asc(notices.number));
      expect(published.map((one) => `${one.kind} ${one.personId}`).sort()).toEqual(
        [
          `decision ${world.sender}`,
          `group-notice ${world.creator}`,
          `group-notice ${world.manager}`,
          `report-outcome ${world.witness}`,
        ].sort(),
      );
      const [notice] = published.filter((one) => one.kind === "decision");
      expect(notice?.facts).toMatchObject({ findings: [{ entry: { base: 16, points: 16 } }] });
      expect(JSON.stringify(published)).not.toContain(reason);
      expect(await db.select().from(reports).where(eq(reports.state, "answered"))).toHaveLength(2);
      const topics = (await db.select({ topic: outboxMessages.topic }).from(outboxMessages)).map((one) => one.topic);
      expect(topics.filter((topic) => topic === "message.removed")).toHaveLength(2);
      expect(topics.filter((topic) => topic === "notice.published")).toHaveLength(4);
      expect(topics).toContain("measure.imposed");
      expect(await storedCase(world, found.id)).toMatchObject({ state: "decided", severity: "S3" });
      await expectAudit(db, "decision.took-effect", {
        subjectId: decided.decisionId,
        actorRole: "system",
      });
      await expectAudit(db, "finding.recorded", { authorityDecisionId: decided.decisionId });
      const kinds = await db.select({ kind: caseEvents.kind }).from(caseEvents).where(eq(caseEvents.caseId, found.id));
      expect(kinds.map((one) => one.kind)).toEqual(
        expect.arrayContaining(["opened", "report-merged", "claimed", "decided", "effective"]),
      );
    }));

  it("does what its preview said", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const moderator = later(world, "moderator", 0);
      const input = { caseId: found.id, outcome: "violation" as const, findings: [senderFinding(world)] };
      const preview = await previewDecision.ask(moderator, input);
      expect(preview.people).toHaveLength(1);
      expect(preview.people[0]).toMatchObject({
        displayName: "许三",
        before: { score: 100, level: "B" },
        after: { score: 84, level: "B" },
        suspension: null,
      });
      expect(preview.approval).toMatchObject({ kind: null, reasons: [] });
      expect(preview.removals).toHaveLength(2);
      expect(preview.reportClock.duty).toBe("digest");
      expect(preview.retention.class).toBe("R2");
      expect(await db.select().from(measures)).toEqual([]);
      const decided = await decideAs(moderator, world, found.id, { ...input, reason });
      await takeEffectAt(world, decided.decisionId, 0);
      const [standing] = await db.select().from(standings).where(eq(standings.personId, world.sender));
      expect(standing?.score).toBe(preview.people[0]?.after.score);
    }));

  it("can be undone within ten seconds by its decider only", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const me = newId();
      const decided = await decideAs(later(world, "moderator", 0, me), world, found.id, {
        outcome: "violation",
        findings: [senderFinding(world)],
        reason,
      });
      const { decisionId } = decided;
      await expectRefusal(
        undoDecision.execute(later(world, "moderator", 5_000), { decisionId }),
        "refused",
        "not-own-decision",
      );
      await expectRefusal(
        undoDecision.execute(later(world, "moderator", 10_000, me), { decisionId }),
        "refused",
        "undo-too-late",
      );
      await undoDecision.execute(later(world, "moderator", 9_000, me), { decisionId });
      expect(await storedCase(world, found.id)).toMatchObject({ state: "claimed", claimedBy: me, decidedAt: null });
      await expectRefusal(takeEffectAt(world, decisionId, 0), "refused", "decision-not-parked");
      expect(await db.select().from(findings)).toEqual([]);
      await expectAudit(db, "decision.undone", { subjectId: decisionId });
    }));

  it("answers the reporters and closes when there is no violation", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const { decisionId } = await decideAs(later(world, "moderator"), world, found.id, {
        outcome: "no-violation",
        reason,
      });
      await takeEffectAt(world, decisionId, 0);
      expect(await storedCase(world, found.id)).toMatchObject({ state: "closed" });
      const [report] = await db.select().from(reports).where(eq(reports.caseId, found.id));
      expect(report).toMatchObject({ state: "answered", outcome: "no-violation" });
    }));
});

describe("what cannot be decided", () => {
  it("names every problem and its field, for preview and decision alike", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const moderator = later(world, "moderator");
      const wrong = {
        caseId: found.id,
        outcome: "violation" as const,
        findings: [
          senderFinding(world, { severity: "S5" }),
          senderFinding(world, { subject: { kind: "person", id: world.creator }, role: "manager" }),
          senderFinding(world, { subject: { kind: "person", id: world.witness } }),
          senderFinding(world, { subject: { kind: "person", id: newId() }, quotes: [] }),
        ],
        measures: { people: [{ kind: "mute" as const, personId: world.manager, days: 3 }] },
      };
      const previewed = await expectRefusal(previewDecision.ask(moderator, wrong), "invalid");
      const rules = previewed.fields.map(({ field, rule }) => `${field} ${rule}`);
      expect(rules).toEqual(
        expect.arrayContaining([
          "findings.0.severity severity-out-of-range",
          "findings.1.role knowledge-missing",
          "findings.1.role tier-missing",
          "findings.2.quotes quote-by-another",
          "findings.3.subject unknown-subject",
          "findings.3.quotes evidence-missing",
          "measures.people.0.personId not-among-findings",
        ]),
      );
      const version = (await storedCase(world, found.id)).version;
      const decided = await expectRefusal(decideCase.execute(moderator, { ...wrong, version, reason }), "invalid");
      expect(decided.fields).toEqual(previewed.fields);
    }));

  it("is the same measure twice; the same quote twice is one", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const mute = { kind: "mute" as const, personId: world.sender, days: 3 };
      const rectify = { kind: "rectify" as const, groupId: world.groupId };
      const ask = (people: (typeof mute)[], groupMeasures: (typeof rectify)[]) =>
        previewDecision.ask(later(world, "moderator"), {
          caseId,
          outcome: "violation",
          findings: [senderFinding(world, { quotes: [...world.quotes, ...world.quotes] })],
          measures: { people, groups: groupMeasures },
        });
      const twice = await expectRefusal(ask([mute, mute], [rectify, rectify]), "invalid");
      expect(twice.fields.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
        "measures.people.1.personId twice",
        "measures.groups.1.groupId twice",
      ]);
      const once = await ask([mute], [rectify]);
      expect(once.removals).toHaveLength(2);
      expect(once.people[0]?.entries[0]?.finding.quotes).toHaveLength(2);
    }));

  it("is a violation without finding, or a finding without violation", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId } = await openedCase(world);
      const moderator = later(world, "moderator");
      const none = await expectRefusal(previewDecision.ask(moderator, { caseId, outcome: "violation" }), "invalid");
      expect(none.fields).toEqual([{ field: "findings", rule: "finding-missing" }]);
      const some = await expectRefusal(
        previewDecision.ask(moderator, { caseId, outcome: "no-violation", findings: [senderFinding(world)] }),
        "invalid",
      );
      expect(some.fields).toEqual([{ field: "findings", rule: "finding-without-violation" }]);
    }));

  it("is a case that somebody else holds, that changed meanwhile, or that is decided", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const found = await openedCase(world);
      const decision = { outcome: "violation" as const, findings: [senderFinding(world)], reason };
      const { id: caseId, version } = found;
      const me = later(world, "moderator", 0);
      const decided = await decideAs(me, world, caseId, decision);
      await expectRefusal(decideCase.execute(me, { caseId, version, ...decision }), "refused", "case-not-open");
      await undoDecision.execute(me, { decisionId: decided.decisionId });
      await expectRefusal(decideCase.execute(me, { caseId, version, ...decision }), "conflict", "case-changed");
      const other = later(world, "moderator", 1000);
      await expectRefusal(
        decideCase.execute(other, { caseId, version: version + 2, ...decision }),
        "conflict",
        "case-claimed",
      );
    }));

  it("is refused to every role that does not decide", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { id: caseId, version } = await openedCase(world);
      for (const role of ["compliance", "administrator", "auditor", "person", "platform"] as const) {
        const asked = decideCase.execute(later(world, role), { caseId, version, outcome: "no-violation", reason });
        await expectRefusal(asked, "forbidden");
      }
    }));
});

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
