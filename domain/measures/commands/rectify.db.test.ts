import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, measures, notices } from "@/db/schema";
import { actorAs, ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { ownGroups } from "@/domain/desk/queries/own-groups";
import { putGroups } from "@/domain/groups/commands/put-groups";
import { makeGroup } from "@/domain/groups/testing";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { getMeasure } from "../queries/get-measure";
import { listMeasures } from "../queries/list-measures";
import { confirmRectification } from "./confirm-rectification";
import { expireDueMeasures } from "./expire-due-measures";
import { imposeMeasures } from "./impose-measures";
import { suspendManagerDirectly } from "./suspend-manager-directly";
import { tickRectifyItem } from "./tick-rectify-item";

const at = new Date("2026-11-23T12:00:00+08:00");
const later = (ms: number) => new Date(at.getTime() + ms);

async function world(db: Database, kind: "rectify" | "close" = "rectify", ground = "DEF-01") {
  const system = ctxAs(db, "system", { now: at });
  const platformId = await makePlatform(system);
  const [creator, member] = [await makePerson(system, platformId), await makePerson(system, platformId)];
  const group = await makeGroup(system, platformId, { [creator.id]: "creator", [member.id]: "member" });
  const own = (personId: string, ms = 0) => ({
    ...ctxAs(db, "person", { now: later(ms) }),
    actor: actorAs("person", { personId, platformId }),
  });
  const measureId = newId();
  await imposeMeasures.execute(consequence({ ...ctxAs(db, "moderator", { now: at }), joined: true }, newId()), {
    caseId: newId(),
    decisionId: newId(),
    startsAt: at,
    proposedBy: newId(),
    proposedAt: at,
    approvedBy: kind === "close" ? newId() : null,
    approvedAt: kind === "close" ? at : null,
    measures: [
      {
        id: measureId,
        kind,
        subject: { kind: "group", id: group.id },
        days: null,
        endsAt: kind === "rectify" ? later(72 * HOUR_MS) : null,
        ground,
        findingId: null,
        facts: {},
      },
    ],
  });
  const file = (ms = 0) => getMeasure.ask(ctxAs(db, "moderator", { now: later(ms) }), { measureId });
  const tick = (
    personId: string,
    item: "remove-content" | "remind-members" | "name-deputy" | "correct-profile",
    done = true,
  ) => tickRectifyItem.execute(own(personId), { measureId, item, done });
  const confirm = async (ms = 0) =>
    confirmRectification.execute(ctxAs(db, "moderator", { now: later(ms) }), {
      measureId,
      version: (await file(ms)).version,
      reason: "逐项核对，均已完成。",
    });
  const stored = async () => (await db.select().from(groups).where(eq(groups.id, group.id)))[0];
  return { platformId, creator, member, group, own, measureId, file, tick, confirm, stored };
}

describe("a rectification", () => {
  it("is ticked off by a manager, confirmed by a moderator, and ends then; the managers are told", () =>
    inRollback(async (db) => {
      const { creator, own, measureId, file, tick, confirm, stored } = await world(db);
      expect((await stored())?.status).toBe("rectifying");
      const [mine] = await ownGroups.ask(own(creator.id), {});
      expect(mine?.rectification).toMatchObject({ measureId, endsAt: later(72 * HOUR_MS), overdue: false });
      await tick(creator.id, "remove-content");
      await tick(creator.id, "remind-members");
      await expectRefusal(confirm(), "refused", "checklist-open");
      await tick(creator.id, "name-deputy");
      await tick(creator.id, "name-deputy", false);
      await expectRefusal(confirm(), "refused", "checklist-open");
      await tick(creator.id, "name-deputy");
      await confirm(HOUR_MS);
      expect(await file()).toMatchObject({ state: "lifted" });
      expect((await file()).checklist.every((one) => one.confirmedAt !== null)).toBe(true);
      expect((await stored())?.status).toBe("active");
      const told = await db.select().from(notices).where(eq(notices.measureId, measureId));
      expect(told.map(({ kind, personId }) => `${kind} ${personId}`)).toEqual([`lifted ${creator.id}`]);
      await expectAudit(db, "measure.rectified", { subjectId: measureId });
      await expectAudit(db, "measure.item-ticked", { subjectId: measureId, actorRole: "person" });
    }));

  it("does not lapse with its deadline: it is overdue, can still be done, and shows as such", () =>
    inRollback(async (db) => {
      const { group, measureId, file, stored } = await world(db);
      await expireDueMeasures.execute(ctxAs(db, "system", { now: later(10 * DAY_MS) }), {});
      expect((await file()).state).toBe("active");
      expect((await stored())?.status).toBe("rectifying");
      const overdue = async (ms: number) =>
        (
          await listMeasures.ask(ctxAs(db, "auditor", { now: later(ms) }), { groupId: group.id, only: "overdue" })
        ).rows.map((row) => row.id);
      expect(await overdue(72 * HOUR_MS - 1)).toEqual([]);
      expect(await overdue(72 * HOUR_MS)).toEqual([measureId]);
    }));

  it("is answered by who manages the group only, and by nobody suspended", () =>
    inRollback(async (db) => {
      const { creator, member, tick } = await world(db);
      await expectRefusal(tick(member.id, "remove-content"), "not-found");
      await expectRefusal(tick(newId(), "remove-content"), "not-found");
      await expectRefusal(tick(creator.id, "correct-profile"), "refused", "not-on-checklist");
      await suspendManagerDirectly.execute(ctxAs(db, "lead", { now: at }), {
        personId: creator.id,
        days: 3,
        ground: "repeated-inaction",
        reason: "三次提醒后仍未处理。",
      });
      const error = await expectRefusal(tick(creator.id, "remove-content"), "refused", "manager-suspended");
      expect(error.facts.until).toBe(later(3 * DAY_MS).toISOString());
    }));

  it("of a wrong profile asks for the profile", () =>
    inRollback(async (db) => {
      const { creator, tick, confirm, file } = await world(db, "rectify", "GRP-01");
      expect((await file()).checklist.map((one) => one.item)).toEqual(["correct-profile"]);
      await tick(creator.id, "correct-profile");
      await confirm();
    }));
});

describe("a closing", () => {
  it("leaves seven days to export; the code stays with the closed group for ever", () =>
    inRollback(async (db) => {
      const { platformId, group, measureId, file, stored } = await world(db, "close");
      expect(await file()).toMatchObject({ exportUntil: later(7 * DAY_MS), endsAt: null });
      expect(await stored()).toMatchObject({ status: "closed", code: group.code });
      await putGroups.execute(ctxAs(db, "platform", { now: at, platformId }), {
        groups: [{ id: group.externalId, name: "新名", category: "other", createdAt: at }],
      });
      expect(await stored()).toMatchObject({ status: "closed", code: group.code, name: "新名" });
      const [row] = await db.select().from(measures).where(eq(measures.id, measureId));
      expect(row?.approvedBy).not.toBe(row?.proposedBy);
    }));
});
