import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, measureEvents, measures, notices, outboxMessages, standings } from "@/db/schema";
import { actorAs, ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { askGate } from "@/domain/groups/queries/ask-gate";
import { makeGroup } from "@/domain/groups/testing";
import type { Role } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { getMeasure } from "../queries/get-measure";
import { listMeasures } from "../queries/list-measures";
import { listSuspendedManagers } from "../queries/list-suspended-managers";
import { measuresSince } from "../queries/measures-since";
import { suspensionPreview } from "../queries/suspension-preview";
import { approveMeasure } from "./approve-measure";
import { expireDueMeasures } from "./expire-due-measures";
import { liftMeasure } from "./lift-measure";
import { rejectMeasure } from "./reject-measure";
import { shortenMeasure } from "./shorten-measure";
import { suspendManagerDirectly } from "./suspend-manager-directly";
import { withdrawMeasure } from "./withdraw-measure";

const at = new Date("2026-11-23T12:00:00+08:00");

async function world(db: Database) {
  const ctx = ctxAs(db, "system", { now: at });
  const platformId = await makePlatform(ctx);
  const [creator, deputy] = [await makePerson(ctx, platformId), await makePerson(ctx, platformId)];
  const alone = await makeGroup(ctx, platformId, { [creator.id]: "creator" }, { name: "独管群" });
  const shared = await makeGroup(ctx, platformId, { [creator.id]: "creator", [deputy.id]: "manager" });
  const as = (role: Role, ms = 0, accountId = newId()): Ctx => ({
    ...ctxAs(db, role, { now: new Date(at.getTime() + ms) }),
    actor: actorAs(role, { accountId, platformId }),
  });
  const group = async (id: string) => (await db.select().from(groups).where(eq(groups.id, id)))[0];
  const standing = async () => (await db.select().from(standings).where(eq(standings.personId, creator.id)))[0];
  return { platformId, creator, deputy, alone, shared, as, group, standing };
}

const direct = (personId: string, days: number) => ({
  personId,
  days,
  ground: "repeated-inaction" as const,
  reason: "三次提醒后仍未处理。",
});

describe("a direct suspension", () => {
  it("up to 7 days starts at once, everywhere, and flags the group left alone", () =>
    inRollback(async (db) => {
      const { creator, alone, shared, as, group, standing } = await world(db);
      const preview = await suspensionPreview.ask(as("lead"), { personId: creator.id, days: 7 });
      expect(preview).toMatchObject({ leftWithoutManager: ["独管群"], approval: { needed: false } });
      expect(preview.groups.find((one) => one.id === shared.id)?.runBy).toHaveLength(1);
      const made = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 7));
      expect(made).toMatchObject({ state: "active", endsAt: new Date(at.getTime() + 7 * DAY_MS) });
      expect((await standing())?.managerSuspendedUntil).toEqual(made.endsAt);
      expect((await group(alone.id))?.withoutManagerSince).toEqual(at);
      expect((await group(shared.id))?.withoutManagerSince).toBeNull();
      const [notice] = await db.select().from(notices).where(eq(notices.measureId, made.id));
      expect(notice).toMatchObject({ kind: "suspension", personId: creator.id });
      expect(notice?.facts).toMatchObject({ suspension: { days: 7, trigger: { kind: "direct" } } });
      const [told] = await db.select().from(outboxMessages).where(eq(outboxMessages.topic, "measure.imposed"));
      expect(told?.payload).toMatchObject({ measure: { person: creator.externalId, kind: "suspend-manager" } });
      const entry = await expectAudit(db, "measure.imposed", { subjectId: made.id, actorRole: "lead" });
      expect(entry.noteCommitment).not.toBeNull();
      const { rows } = await listSuspendedManagers.ask(as("auditor"), {});
      expect(rows[0]).toMatchObject({ personId: creator.id, groupCount: 2, withoutManager: 1 });
      const file = await getMeasure.ask(as("compliance"), { measureId: made.id });
      expect(file).toMatchObject({ groundNote: "三次提醒后仍未处理。", deliveries: [{ state: "pending" }] });
      expect(file.events.map((event) => event.to)).toEqual(["proposed", "active"]);
      await expectAudit(db, "measure.read", { subjectId: made.id }, "read");
    }));

  it("bites at once at the gate, with reason and end", () =>
    inRollback(async (db) => {
      const { creator, alone, as } = await world(db);
      const ask = (ms: number) =>
        askGate.ask(as("platform", ms), { person: creator.externalId, group: alone.externalId, action: "manage" });
      expect(await ask(0)).toMatchObject({ answer: "allow" });
      await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 3));
      expect(await ask(1)).toMatchObject({
        answer: "refuse",
        reason: "manager-suspended",
        until: new Date(at.getTime() + 3 * DAY_MS),
      });
      expect(await ask(3 * DAY_MS)).toMatchObject({ answer: "allow" });
    }));

  it("above 7 days waits for a second person, who is never the proposer", () =>
    inRollback(async (db) => {
      const { creator, as, standing } = await world(db);
      const me = newId();
      const made = await suspendManagerDirectly.execute(as("lead", 0, me), direct(creator.id, 8));
      expect(made).toMatchObject({ state: "awaiting-approval", endsAt: null });
      expect(await standing()).toBeUndefined();
      const answer = { measureId: made.id, version: made.version };
      await expectRefusal(approveMeasure.execute(as("lead", 1, me), answer), "refused", "approver-own-proposal");
      const stale = approveMeasure.execute(as("lead", 1), { ...answer, version: 9 });
      await expectRefusal(stale, "conflict", "measure-changed");
      await approveMeasure.execute(as("compliance", HOUR_MS), answer);
      expect((await standing())?.managerSuspendedUntil).toEqual(new Date(at.getTime() + HOUR_MS + 8 * DAY_MS));
      const twice = approveMeasure.execute(as("lead", HOUR_MS), { ...answer, version: 2 });
      await expectRefusal(twice, "refused", "measure-not-waiting");
    }));

  it("is rejected, withdrawn, or lapses after a day", () =>
    inRollback(async (db) => {
      const { creator, as } = await world(db);
      const me = newId();
      const propose = () => suspendManagerDirectly.execute(as("lead", 0, me), direct(creator.id, 30));
      const rejected = await propose();
      await rejectMeasure.execute(as("lead"), { measureId: rejected.id, version: 1, reason: "依据不足。" });
      const withdrawn = await propose();
      const foreign = withdrawMeasure.execute(as("lead"), { measureId: withdrawn.id, version: 1 });
      await expectRefusal(foreign, "refused", "not-own-proposal");
      await withdrawMeasure.execute(as("lead", 0, me), { measureId: withdrawn.id, version: 1 });
      const late = await propose();
      const asked = approveMeasure.execute(as("lead", DAY_MS + 1), { measureId: late.id, version: 1 });
      await expectRefusal(asked, "refused", "approval-lapsed");
      expect(await expireDueMeasures.execute(as("system", DAY_MS), {})).toMatchObject({ lapsed: 1, expired: 0 });
      const states = await db.select({ state: measures.state }).from(measures);
      expect(states.map((one) => one.state)).toEqual(["void", "void", "void"]);
    }));

  it("is refused to other roles, for unknown people and for those who manage nothing", () =>
    inRollback(async (db) => {
      const { creator, platformId, as } = await world(db);
      const member = await makePerson(as("system"), platformId);
      for (const role of ["moderator", "compliance", "administrator", "auditor"] as const) {
        await expectRefusal(suspendManagerDirectly.execute(as(role), direct(creator.id, 3)), "forbidden");
      }
      await expectRefusal(suspendManagerDirectly.execute(as("lead"), direct(newId(), 3)), "not-found");
      const nothing = suspendManagerDirectly.execute(as("lead"), direct(member.id, 3));
      await expectRefusal(nothing, "refused", "manages-nothing");
      const short = suspendManagerDirectly.execute(as("lead"), { ...direct(creator.id, 0), reason: "" });
      expect((await expectRefusal(short, "invalid")).fields.map((one) => one.field).sort()).toEqual(["days", "reason"]);
    }));
});

describe("the end of a suspension", () => {
  it("comes by the clock, once, and gives everything back", () =>
    inRollback(async (db) => {
      const { creator, alone, as, group, standing } = await world(db);
      const made = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 3));
      expect(await expireDueMeasures.execute(as("system", 3 * DAY_MS - 1), {})).toMatchObject({ expired: 0 });
      expect(await expireDueMeasures.execute(as("system", 3 * DAY_MS), {})).toMatchObject({ expired: 1 });
      expect(await expireDueMeasures.execute(as("system", 3 * DAY_MS), {})).toMatchObject({ expired: 0 });
      expect((await standing())?.managerSuspendedUntil).toBeNull();
      expect((await group(alone.id))?.withoutManagerSince).toBeNull();
      const events = await db.select().from(measureEvents).where(eq(measureEvents.measureId, made.id));
      expect(events.map((event) => event.to)).toContain("expired");
      const topics = (await db.select().from(outboxMessages)).filter((one) => one.subjectId === creator.id);
      const versions = topics.map(({ topic, version }) => `${version} ${topic}`);
      expect(versions).toContain(`${topics.length} measure.expired`);
      await expectAudit(db, "measure.expired", { subjectId: made.id, actorRole: "system" });
      expect((await db.select().from(notices)).map((one) => one.kind).sort()).toEqual(["expired", "suspension"]);
    }));

  it("by hand needs a reason, and rights return only when nothing else runs", () =>
    inRollback(async (db) => {
      const { creator, alone, as, group, standing } = await world(db);
      const short = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 3));
      const long = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 7));
      expect((await standing())?.managerSuspendedUntil).toEqual(long.endsAt);
      const lift = { measureId: long.id, version: long.version };
      await expectRefusal(liftMeasure.execute(as("lead"), { ...lift, reason: "" }), "invalid");
      await expectRefusal(liftMeasure.execute(as("moderator"), { ...lift, reason: "核实有误。" }), "forbidden");
      await liftMeasure.execute(as("compliance", HOUR_MS), { ...lift, reason: "核实有误。" });
      expect((await standing())?.managerSuspendedUntil).toEqual(short.endsAt);
      expect((await group(alone.id))?.withoutManagerSince).not.toBeNull();
      const again = liftMeasure.execute(as("lead"), { ...lift, version: lift.version + 1, reason: "再次解除。" });
      await expectRefusal(again, "refused", "measure-not-active");
      const { version } = short;
      await liftMeasure.execute(as("lead", HOUR_MS), { measureId: short.id, version, reason: "核实有误。" });
      expect((await standing())?.managerSuspendedUntil).toBeNull();
      expect((await group(alone.id))?.withoutManagerSince).toBeNull();
    }));

  it("may be brought forward, never put off", () =>
    inRollback(async (db) => {
      const { creator, as, standing } = await world(db);
      const { id: measureId, version } = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 7));
      const shorten = (ms: number) =>
        shortenMeasure.execute(as("lead"), {
          measureId,
          version,
          endsAt: new Date(at.getTime() + ms),
          reason: "已改正。",
        });
      expect((await expectRefusal(shorten(8 * DAY_MS), "invalid")).fields[0]?.rule).toBe("never-later");
      expect((await expectRefusal(shorten(0), "invalid")).fields[0]?.rule).toBe("in-the-past");
      await shorten(2 * DAY_MS);
      expect((await standing())?.managerSuspendedUntil).toEqual(new Date(at.getTime() + 2 * DAY_MS));
    }));
});

describe("lists of measures", () => {
  it("show a platform its own, once each, as they are now", () =>
    inRollback(async (db) => {
      const { creator, as } = await world(db);
      const other = await world(db);
      const made = await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 7));
      await suspendManagerDirectly.execute(as("lead"), direct(other.creator.id, 7));
      await suspendManagerDirectly.execute(as("lead"), direct(creator.id, 30));
      await liftMeasure.execute(as("lead"), { measureId: made.id, version: made.version, reason: "核实有误。" });
      const { measures: told, more } = await measuresSince.ask(as("platform"), {});
      expect(told).toMatchObject([{ id: made.id, state: "lifted", person: creator.externalId }]);
      expect(told[0]?.groups).toHaveLength(2);
      expect(more).toBe(false);
      const paged = await measuresSince.ask(as("platform"), { limit: 1 });
      expect(paged.more).toBe(true);
      const rest = await measuresSince.ask(as("platform"), { cursor: paged.cursor, limit: 500 });
      expect(rest.measures.map((one) => one.id)).toEqual([made.id]);
      const { rows } = await listMeasures.ask(as("auditor"), { personId: creator.id });
      expect(rows.map((row) => row.state).sort()).toEqual(["awaiting-approval", "lifted"]);
      await expectRefusal(listMeasures.ask(as("administrator"), {}), "forbidden");
    }));
});
