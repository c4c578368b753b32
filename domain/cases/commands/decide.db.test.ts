import { asc, eq } from "drizzle-orm";
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
import { previewDecision } from "../queries/preview-decision";
import { caseWorld, decideAs, later, openedCase, senderFinding, storedCase, takeEffectAt } from "../testing";
import { decideCase } from "./decide-case";
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
