import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, measures, notices, outboxMessages, reportItems, standings } from "@/db/schema";
import { expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { expireDueMeasures } from "@/domain/measures/commands/expire-due-measures";
import { changeCategory } from "./commands/change-category";
import { claimCase } from "./commands/claim-case";
import { imposeInterim } from "./commands/impose-interim";
import { renewInterim } from "./commands/renew-interim";
import { takeEffect } from "./commands/take-effect";
import { caseWorld, decideAs, later, openedCase, senderFinding, storedCase } from "./testing";

/** A case of a given severity, held by one moderator. */
async function held(db: Database, category = "FRD-01", severity: "S3" | "S4" | "S5" = "S5") {
  const world = await caseWorld(db, { alone: true });
  const me = newId();
  const { id: caseId } = await openedCase(world, category);
  await claimCase.execute(later(world, "moderator", 0, me), { caseId });
  const seen = async () => (await storedCase(world, caseId)).version;
  if ((await storedCase(world, caseId)).severity !== severity) {
    const change = { caseId, version: await seen(), category, severity, reason: "按事实定级。" };
    await changeCategory.execute(later(world, "moderator", 0, me), change);
  }
  const impose = async (
    given: Partial<Parameters<typeof imposeInterim.execute>[1]> & {
      kind: "mute" | "pause-publishing" | "suspend-manager";
    },
    ms = 0,
  ) =>
    imposeInterim.execute(later(world, "moderator", ms, me), {
      caseId,
      version: await seen(),
      hours: 72,
      reason: "正在持续发布，等不到决定。",
      ...given,
    });
  const measure = async (id: string) => {
    const [row] = await db.select().from(measures).where(eq(measures.id, id));
    if (!row) throw new Error("no measure");
    return row;
  };
  const standing = async (personId: string) =>
    (await db.select().from(standings).where(eq(standings.personId, personId)))[0];
  return { world, me, caseId, impose, measure, standing, seen };
}

describe("an interim hold", () => {
  it("pauses publishing or mutes before the decision, at once, with notice and report, and lapses by itself", () =>
    inRollback(async (db) => {
      const { world, caseId, impose, measure, standing } = await held(db);
      const pause = await impose({ kind: "pause-publishing" });
      const mute = await impose({ kind: "mute", personId: world.sender, hours: 24 });
      expect(await measure(pause.measureId)).toMatchObject({
        state: "active",
        interim: true,
        endsAt: new Date(world.at.getTime() + 72 * HOUR_MS),
      });
      const group = async () => (await db.select().from(groups).where(eq(groups.id, world.groupId)))[0];
      expect(await group()).toMatchObject({ status: "paused", pausedUntil: pause.endsAt });
      expect((await standing(world.sender))?.mutedUntil).toEqual(mute.endsAt);
      const told = await db.select().from(notices).where(eq(notices.caseId, caseId));
      expect(told.map(({ kind, personId }) => `${kind} ${personId}`).sort()).toEqual(
        [`interim ${world.creator}`, `interim ${world.sender}`].sort(),
      );
      const items = await db.select().from(reportItems).where(eq(reportItems.caseId, caseId));
      expect(items.map(({ duty, state }) => `${duty} ${state}`)).toEqual(["now waiting", "now waiting"]);
      const entry = await expectAudit(db, "case.interim-imposed", { subjectId: caseId });
      expect(entry.noteCommitment).not.toBeNull();
      await expireDueMeasures.execute(later(world, "system", 72 * HOUR_MS), {});
      expect((await group())?.status).toBe("active");
      expect((await standing(world.sender))?.mutedUntil).toBeNull();
    }));

  it("is for S4, S5 or imminent harm, 72 hours at most, once, for who is part of the case", () =>
    inRollback(async (db) => {
      const { world, impose } = await held(db, "DEF-01", "S3");
      await expectRefusal(impose({ kind: "pause-publishing" }), "refused", "interim-needs-s4");
      await impose({ kind: "pause-publishing", imminentHarm: true });
      const again = impose({ kind: "pause-publishing", imminentHarm: true });
      await expectRefusal(again, "refused", "interim-used");
      const stranger = impose({ kind: "mute", personId: world.witness, imminentHarm: true });
      await expectRefusal(stranger, "refused", "not-in-case");
      const long = await expectRefusal(
        impose({ kind: "mute", personId: world.sender, hours: 73, imminentHarm: true }),
        "invalid",
      );
      expect(long.fields).toMatchObject([{ field: "hours", rule: "too-big" }]);
    }));

  it("is renewed once by its own length", () =>
    inRollback(async (db) => {
      const { world, me, caseId, impose, measure } = await held(db, "FRD-01", "S4");
      const { measureId } = await impose({ kind: "mute", personId: world.sender, hours: 24 });
      const renew = async () =>
        renewInterim.execute(later(world, "moderator", HOUR_MS, me), {
          caseId,
          measureId,
          version: (await measure(measureId)).version,
          reason: "仍在用新话术引流，等待核实。",
        });
      await renew();
      expect((await measure(measureId)).endsAt).toEqual(new Date(world.at.getTime() + 48 * HOUR_MS));
      await expectRefusal(renew(), "refused", "interim-not-renewable");
      const kinds = await db.select({ facts: notices.facts }).from(notices).where(eq(notices.measureId, measureId));
      expect(kinds.map(({ facts }) => facts.renewed)).toEqual([false, true]);
      await expectAudit(db, "measure.renewed", { subjectId: measureId });
    }));
});

describe("an interim suspension", () => {
  it("is for S5 only, 7 days at most, not renewable, and needs somebody who manages", () =>
    inRollback(async (db) => {
      const { world, me, caseId, impose, measure, standing } = await held(db);
      const nothing = impose({ kind: "suspend-manager", personId: world.sender });
      await expectRefusal(nothing, "refused", "manages-nothing");
      const long = impose({ kind: "suspend-manager", personId: world.creator, hours: 169 });
      await expectRefusal(long, "invalid");
      const made = await impose({ kind: "suspend-manager", personId: world.creator, hours: 168 });
      expect(made.leftWithoutManager).toEqual([world.groupId]);
      expect((await standing(world.creator))?.managerSuspendedUntil).toEqual(new Date(world.at.getTime() + 7 * DAY_MS));
      const { version } = await measure(made.measureId);
      const renewal = renewInterim.execute(later(world, "moderator", 0, me), {
        caseId,
        measureId: made.measureId,
        version,
        reason: "调查还没有结束，需要更久。",
      });
      await expectRefusal(renewal, "refused", "interim-not-renewable");
    }));

  it("is refused below S5, however imminent the harm", () =>
    inRollback(async (db) => {
      const { world, impose } = await held(db, "FRD-01", "S4");
      const asked = impose({ kind: "suspend-manager", personId: world.creator, imminentHarm: true });
      await expectRefusal(asked, "refused", "interim-needs-s5");
    }));
});

describe("the decision of a case", () => {
  it("ends its interim measures when it takes effect, and the platform hears of the end last", () =>
    inRollback(async (db) => {
      const { world, me, caseId, impose, measure, standing } = await held(db, "DEF-01", "S3");
      const hold = await impose({ kind: "mute", personId: world.sender, imminentHarm: true });
      const decided = await decideAs(later(world, "moderator", HOUR_MS, me), world, caseId, {
        outcome: "violation",
        findings: [senderFinding(world)],
        reason: "连续辱骂他人，经核对原文属实。",
      });
      await takeEffect.execute(later(world, "system", 2 * HOUR_MS), { decisionId: decided.decisionId });
      expect((await measure(hold.measureId)).state).toBe("lifted");
      expect((await standing(world.sender))?.mutedUntil).toBeNull();
      const told = await db
        .select({ topic: outboxMessages.topic, version: outboxMessages.version })
        .from(outboxMessages)
        .where(and(eq(outboxMessages.subjectKind, "person"), eq(outboxMessages.subjectId, world.sender)))
        .orderBy(outboxMessages.version);
      const about = told.filter(({ topic }) => topic.startsWith("measure."));
      expect(about.map(({ topic }) => topic)).toEqual(["measure.imposed", "measure.lifted"]);
    }));
});

describe("measures confirmed with a decision", () => {
  const at = "2026-11-25T08:00";

  it("may start later, and a lowered level must be lower than what the decision leaves", () =>
    inRollback(async (db) => {
      const { world, me, caseId, measure } = await held(db, "DEF-01", "S3");
      const decide = (groupStart: string, level: "B" | "D") =>
        decideAs(later(world, "moderator", 0, me), world, caseId, {
          outcome: "violation",
          findings: [senderFinding(world)],
          measures: {
            suspensions: [],
            groups: [{ kind: "pause-publishing", groupId: world.groupId, days: 3, startsAt: groupStart }],
            people: [{ kind: "lower-level", personId: world.sender, level, days: 180 }],
          },
          reason: "连续辱骂他人，经核对原文属实。",
        });
      const past = await expectRefusal(decide("2026-11-23T08:00", "D"), "invalid");
      expect(past.fields).toMatchObject([{ field: "measures.groups.0.startsAt", rule: "in-the-past" }]);
      const same = await expectRefusal(decide(at, "B"), "invalid");
      expect(same.fields).toMatchObject([{ field: "measures.people.0.level", rule: "level-not-lower" }]);
      const { decisionId } = await decide(at, "D");
      await takeEffect.execute(later(world, "system", HOUR_MS), { decisionId });
      const made = await db.select().from(measures).where(eq(measures.decisionId, decisionId));
      const said = made.map(({ kind, state, level }) => `${kind} ${state} ${level}`).sort();
      expect(said).toEqual(["lower-level active D", "pause-publishing scheduled null"]);
      const pause = made.find(({ kind }) => kind === "pause-publishing");
      expect(await measure(pause?.id ?? "")).toMatchObject({
        startsAt: new Date(`${at}:00+08:00`),
        endsAt: new Date("2026-11-28T08:00:00+08:00"),
      });
    }));
});
