import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, measureEvents, measures, outboxMessages, reportItems, standings } from "@/db/schema";
import { actorAs, ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { makeGroup } from "@/domain/groups/testing";
import type { Role } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { imposedSuspensions } from "../queries/imposed-suspensions";
import { measuresSince } from "../queries/measures-since";
import { expireDueMeasures } from "./expire-due-measures";
import { imposeMeasures } from "./impose-measures";
import { liftMeasure } from "./lift-measure";
import { resumeMeasure } from "./resume-measure";
import { shortenMeasure } from "./shorten-measure";
import { startDueMeasures } from "./start-due-measures";
import { stayMeasure } from "./stay-measure";
import { suspendManagerDirectly } from "./suspend-manager-directly";
import { voidMeasure } from "./void-measure";

const at = new Date("2026-11-23T12:00:00+08:00");
const later = (ms: number) => new Date(at.getTime() + ms);

async function world(db: Database) {
  const ctx = ctxAs(db, "system", { now: at });
  const platformId = await makePlatform(ctx);
  const creator = await makePerson(ctx, platformId);
  const alone = await makeGroup(ctx, platformId, { [creator.id]: "creator" });
  const as = (role: Role, ms = 0): Ctx => ({
    ...ctxAs(db, role, { now: later(ms) }),
    actor: actorAs(role, { platformId }),
  });
  /** On the authority of a decision, as an appeal runs. */
  const appeal = (ms = 0) => consequence({ ...as("lead", ms), joined: true }, newId());
  const impose = async (given: Partial<Parameters<typeof imposeMeasures.execute>[1]["measures"][number]> = {}) => {
    const id = newId();
    await imposeMeasures.execute(appeal(), {
      caseId: newId(),
      decisionId: newId(),
      startsAt: at,
      proposedBy: newId(),
      proposedAt: at,
      approvedBy: null,
      approvedAt: null,
      measures: [
        {
          id,
          kind: "suspend-manager",
          subject: { kind: "person", id: creator.id },
          days: 30,
          endsAt: later(30 * DAY_MS),
          ground: "DEF-01",
          findingId: null,
          facts: {},
          ...given,
        },
      ],
    });
    return id;
  };
  const state = async (id: string) => (await db.select().from(measures).where(eq(measures.id, id)))[0];
  const until = async () =>
    (await db.select().from(standings).where(eq(standings.personId, creator.id)))[0]?.managerSuspendedUntil ?? null;
  const group = async () => (await db.select().from(groups).where(eq(groups.id, alone.id)))[0];
  const told = async () =>
    (
      await db
        .select()
        .from(outboxMessages)
        .where(and(eq(outboxMessages.subjectKind, "person"), eq(outboxMessages.subjectId, creator.id)))
        .orderBy(asc(outboxMessages.version))
    ).filter(({ topic }) => topic.startsWith("measure."));
  const report = async (id: string) =>
    (await db.select().from(reportItems).where(eq(reportItems.measureId, id))).map((row) => `${row.kind} ${row.state}`);
  return { platformId, creator, alone, as, appeal, impose, state, until, group, told, report };
}

describe("a voided measure", () => {
  it("is as if it had never been: rights, group, escalation; the platform is told after what it was told before", () =>
    inRollback(async (db) => {
      const { creator, appeal, impose, state, until, group, told, report } = await world(db);
      const id = await impose();
      expect(await until()).toEqual(later(30 * DAY_MS));
      expect((await group())?.withoutManagerSince).toEqual(at);
      await voidMeasure.execute(appeal(HOUR_MS), { measureId: id, reason: "申诉撤销。" });
      expect(await state(id)).toMatchObject({ state: "void", endedAt: later(HOUR_MS) });
      expect(await until()).toBeNull();
      expect((await group())?.withoutManagerSince).toBeNull();
      expect((await imposedSuspensions({ db }, [creator.id])).get(creator.id)).toEqual([]);
      const messages = await told();
      expect(messages.map(({ topic }) => topic)).toEqual(["measure.imposed", "measure.voided"]);
      expect(messages[1]?.version).toBeGreaterThan(messages[0]?.version ?? 0);
      expect(await report(id)).toEqual(["measure dropped"]);
      const entry = await expectAudit(db, "measure.voided", { subjectId: id });
      expect(entry.noteCommitment).not.toBeNull();
      expect(await voidMeasure.execute(appeal(), { measureId: id })).toMatchObject({ state: "void" });
      expect(await told()).toHaveLength(2);
    }));

  it("may be over already, and was reported: then a correction is due", () =>
    inRollback(async (db) => {
      const { as, appeal, impose, state, report } = await world(db);
      const id = await impose();
      await db.update(reportItems).set({ state: "sent" }).where(eq(reportItems.measureId, id));
      await expireDueMeasures.execute(as("system", 30 * DAY_MS), {});
      await voidMeasure.execute(appeal(31 * DAY_MS), { measureId: id });
      expect(await state(id)).toMatchObject({ state: "void", endedAt: later(30 * DAY_MS) });
      expect((await report(id)).sort()).toEqual(["correction waiting", "measure sent"]);
    }));

  it("needs a decision's authority", () =>
    inRollback(async (db) => {
      const { as, impose } = await world(db);
      const id = await impose();
      for (const command of [voidMeasure, stayMeasure, resumeMeasure]) {
        await expectRefusal(command.execute(as("lead"), { measureId: id }), "forbidden");
      }
      const { rows } = { rows: await db.select().from(measureEvents).where(eq(measureEvents.measureId, id)) };
      expect(rows).toHaveLength(1);
    }));
});

describe("a shortening by appeal", () => {
  it("moves the end forward, never back, and gives the recomputed days", () =>
    inRollback(async (db) => {
      const { appeal, impose, state, until } = await world(db);
      const id = await impose();
      const shorten = (ms: number, days: number) =>
        shortenMeasure.execute(appeal(DAY_MS), { measureId: id, endsAt: later(ms), days, reason: "重新计算。" });
      await shorten(7 * DAY_MS, 7);
      expect(await state(id)).toMatchObject({ state: "active", days: 7, endsAt: later(7 * DAY_MS) });
      expect(await until()).toEqual(later(7 * DAY_MS));
      await shorten(20 * DAY_MS, 20);
      expect(await state(id)).toMatchObject({ days: 7, endsAt: later(7 * DAY_MS) });
    }));

  it("to a time gone by ends it now; of one that is over only the record changes", () =>
    inRollback(async (db) => {
      const { appeal, impose, state, until, told } = await world(db);
      const id = await impose();
      const shorten = (ms: number, days: number) =>
        shortenMeasure.execute(appeal(10 * DAY_MS), { measureId: id, endsAt: later(ms), days, reason: "重新计算。" });
      expect(await shorten(7 * DAY_MS, 7)).toMatchObject({ state: "expired" });
      expect(await state(id)).toMatchObject({ endsAt: later(7 * DAY_MS), endedAt: later(10 * DAY_MS) });
      expect(await until()).toBeNull();
      const before = (await told()).map(({ topic }) => topic);
      expect(before).toEqual(["measure.imposed", "measure.expired"]);
      await shorten(3 * DAY_MS, 3);
      expect(await state(id)).toMatchObject({ state: "expired", endsAt: later(3 * DAY_MS), days: 3 });
      expect(await told()).toHaveLength(before.length);
    }));

  it("by hand asks for the version seen and for a measure that runs", () =>
    inRollback(async (db) => {
      const { as, impose } = await world(db);
      const id = await impose();
      const given = { measureId: id, endsAt: later(DAY_MS), reason: "已改正。" };
      const blind = await expectRefusal(shortenMeasure.execute(as("lead"), given), "invalid");
      expect(blind.fields).toMatchObject([{ field: "version", rule: "required" }]);
    }));
});

describe("a stayed measure", () => {
  it("has no effect and gets it back; its end does not move", () =>
    inRollback(async (db) => {
      const { creator, appeal, impose, state, until, group, told, report } = await world(db);
      const id = await impose();
      await stayMeasure.execute(appeal(DAY_MS), { measureId: id, reason: "逾期未答复。" });
      expect(await state(id)).toMatchObject({ state: "stayed", endsAt: later(30 * DAY_MS), endedAt: null });
      expect(await until()).toBeNull();
      expect((await group())?.withoutManagerSince).toBeNull();
      expect((await imposedSuspensions({ db }, [creator.id])).get(creator.id)).toHaveLength(1);
      await resumeMeasure.execute(appeal(2 * DAY_MS), { measureId: id });
      expect(await until()).toEqual(later(30 * DAY_MS));
      expect((await group())?.withoutManagerSince).toEqual(later(2 * DAY_MS));
      const messages = await told();
      expect(messages.map(({ topic }) => topic)).toEqual(["measure.imposed", "measure.stayed", "measure.resumed"]);
      expect(messages.map(({ version }) => version)).toEqual([...messages.map(({ version }) => version)].sort());
      expect(await report(id)).toEqual(["measure waiting"]);
      await expectAudit(db, "measure.stayed", { subjectId: id });
      await expectAudit(db, "measure.resumed", { subjectId: id });
    }));

  it("expires when its end comes, by the clock or on resuming", () =>
    inRollback(async (db) => {
      const { as, appeal, impose, state } = await world(db);
      const [first, second] = [await impose(), await impose()];
      for (const measureId of [first, second]) await stayMeasure.execute(appeal(), { measureId });
      expect(await resumeMeasure.execute(appeal(30 * DAY_MS), { measureId: first })).toMatchObject({
        state: "expired",
      });
      expect(await expireDueMeasures.execute(as("system", 30 * DAY_MS), {})).toMatchObject({ expired: 1 });
      expect(await state(second)).toMatchObject({ state: "expired" });
      await expectRefusal(stayMeasure.execute(appeal(), { measureId: first }), "refused", "measure-not-active");
      await expectRefusal(resumeMeasure.execute(appeal(), { measureId: first }), "refused", "measure-not-stayed");
    }));
});

describe("a scheduled measure", () => {
  it("weighs on nobody before its start, then starts by the clock and ends by it", () =>
    inRollback(async (db) => {
      const { creator, platformId, as, state, until, group, told, report } = await world(db);
      const made = await suspendManagerDirectly.execute(as("lead"), {
        personId: creator.id,
        ground: "abuse-of-rights",
        days: 3,
        reason: "收费放人入群。",
        startsAt: "2026-11-25T08:00",
      });
      const start = new Date("2026-11-25T08:00:00+08:00");
      expect(await state(made.id)).toMatchObject({ state: "scheduled", startsAt: start });
      expect([await until(), await told(), await report(made.id)]).toEqual([null, [], []]);
      const { measures: listed } = await measuresSince.ask(as("platform"), {});
      expect(listed).toMatchObject([{ state: "scheduled", startsAt: start.toISOString() }]);
      expect(listed[0]?.id).toBe(made.id);
      const system = (instant: number) => ({ ...as("system"), now: () => new Date(instant) });
      expect(await startDueMeasures.execute(system(start.getTime() - 1), {})).toMatchObject({ started: 0 });
      expect(await startDueMeasures.execute(system(start.getTime()), {})).toMatchObject({ started: 1 });
      expect(await startDueMeasures.execute(system(start.getTime()), {})).toMatchObject({ started: 0 });
      expect(await until()).toEqual(new Date(start.getTime() + 3 * DAY_MS));
      expect((await group())?.withoutManagerSince).toEqual(start);
      expect((await told()).map(({ topic }) => topic)).toEqual(["measure.imposed"]);
      expect(await report(made.id)).toEqual(["measure waiting"]);
      await expectAudit(db, "measure.started", { subjectId: made.id, actorRole: "system" });
      await expireDueMeasures.execute(system(start.getTime() + 3 * DAY_MS), {});
      expect(await until()).toBeNull();
      expect(platformId).toBeTruthy();
    }));

  it("lies in the future, at most 30 days ahead, and may be lifted before it starts", () =>
    inRollback(async (db) => {
      const { creator, as, state, told } = await world(db);
      const suspend = (startsAt: string) =>
        suspendManagerDirectly.execute(as("lead"), {
          personId: creator.id,
          ground: "abuse-of-rights",
          days: 3,
          reason: "收费放人入群。",
          startsAt,
        });
      expect((await expectRefusal(suspend("2026-11-23T11:59"), "invalid")).fields[0]?.rule).toBe("in-the-past");
      expect((await expectRefusal(suspend("2026-12-24T12:00"), "invalid")).fields[0]?.rule).toBe("too-far");
      expect((await expectRefusal(suspend("next week"), "invalid")).fields[0]?.field).toBe("startsAt");
      const made = await suspend("2026-11-25T08:00");
      const lift = { measureId: made.id, version: made.version, reason: "核实有误。" };
      await liftMeasure.execute(as("lead"), lift);
      expect(await state(made.id)).toMatchObject({ state: "lifted" });
      expect(await told()).toEqual([]);
      expect((await imposedSuspensions({ db }, [creator.id])).get(creator.id)).toEqual([]);
    }));
});
