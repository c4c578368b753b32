import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, outboxMessages } from "@/db/schema";
import { actorAs, ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { appointManager } from "@/domain/groups/commands/appoint-manager";
import { startCaretakers } from "@/domain/groups/commands/start-caretakers";
import { askGate } from "@/domain/groups/queries/ask-gate";
import { makeGroup } from "@/domain/groups/testing";
import type { Role } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { expireDueMeasures } from "./expire-due-measures";
import { imposeMeasures } from "./impose-measures";
import { suspendManagerDirectly } from "./suspend-manager-directly";
import { voidMeasure } from "./void-measure";

const at = new Date("2026-11-23T12:00:00+08:00");
const due = 72 * HOUR_MS;

/** A group whose only manager has been suspended for 7 days. */
async function world(db: Database) {
  const ctx = ctxAs(db, "system", { now: at });
  const platformId = await makePlatform(ctx);
  const [creator, member, stranger] = [
    await makePerson(ctx, platformId),
    await makePerson(ctx, platformId),
    await makePerson(ctx, platformId),
  ];
  const { id: groupId, externalId } = await makeGroup(ctx, platformId, {
    [creator.id]: "creator",
    [member.id]: "member",
  });
  const as = (role: Role, ms = 0): Ctx => ({
    ...ctxAs(db, role, { now: new Date(at.getTime() + ms) }),
    actor: actorAs(role, { platformId }),
  });
  const made = await suspendManagerDirectly.execute(as("lead"), {
    personId: creator.id,
    days: 7,
    ground: "repeated-inaction",
    reason: "三次提醒后仍未处理。",
  });
  const group = async () => {
    const [row] = await db.select().from(groups).where(eq(groups.id, groupId));
    if (!row) throw new Error("no group");
    return row;
  };
  const gate = async (ms: number, action: "publish" | "join_group") => {
    const person = (action === "join_group" ? stranger : member).externalId;
    const { answer, reason } = await askGate.ask(as("platform", ms), { person, group: externalId, action });
    return reason ? `${answer} ${reason}` : answer;
  };
  const told = async () =>
    (
      await db
        .select()
        .from(outboxMessages)
        .where(and(eq(outboxMessages.subjectId, groupId), eq(outboxMessages.topic, "group.changed")))
    ).map(({ payload }) => payload.status ?? payload.change);
  const care = (ms: number) => startCaretakers.execute(as("system", ms), {});
  return { groupId, creator, member, stranger, as, made, group, gate, told, care };
}

describe("a group whose only manager is suspended", () => {
  it("has 72 hours to name a successor, then takes nobody in; its members speak on", () =>
    inRollback(async (db) => {
      const { groupId, group, gate, told, care } = await world(db);
      expect(await group()).toMatchObject({ status: "active", withoutManagerSince: at });
      expect(await care(due - 1)).toMatchObject({ groupIds: [] });
      expect([await gate(due - 1, "join_group"), await gate(due - 1, "publish")]).toEqual(["allow", "allow"]);
      // The gate goes by the time: it does not wait for the job.
      expect(await gate(due, "join_group")).toBe("refuse group-caretaker");
      expect((await care(due)).groupIds).toContain(groupId);
      const { status, version } = await group();
      expect(status).toBe("caretaker");
      expect([await gate(due, "join_group"), await gate(due, "publish")]).toEqual(["refuse group-caretaker", "allow"]);
      await expectAudit(db, "group.caretaker-started", { subjectId: groupId, actorRole: "system" });
      expect(await told()).toEqual(["without-manager", "caretaker"]);
      expect((await care(due)).groupIds).not.toContain(groupId);
      expect((await group()).version).toBe(version);
    }));

  it("is managed again when the suspension ends", () =>
    inRollback(async (db) => {
      const { as, group, gate, told, care } = await world(db);
      await care(due);
      await expireDueMeasures.execute(as("system", 7 * DAY_MS), {});
      expect(await group()).toMatchObject({ status: "active", withoutManagerSince: null });
      expect(await gate(7 * DAY_MS, "join_group")).toBe("allow");
      expect(await told()).toEqual(["without-manager", "caretaker", "active"]);
      await expectAudit(db, "group.managed-again");
    }));

  it("is managed again when the suspension is voided", () =>
    inRollback(async (db) => {
      const { as, made, group, care } = await world(db);
      await care(due);
      const appeal = consequence({ ...as("lead", 4 * DAY_MS), joined: true }, newId());
      await voidMeasure.execute(appeal, { measureId: made.id });
      expect(await group()).toMatchObject({ status: "active", withoutManagerSince: null });
    }));

  it("is taken over by a verified person of level A or B, by nobody else", () =>
    inRollback(async (db) => {
      const { groupId, member, stranger, as, group, told, care } = await world(db);
      await care(due);
      const credit = { score: 70, rawScore: 70, level: "C" as const, policyId: "CP-1" };
      await writeStanding.execute(as("system"), { personId: member.id, credit });
      const appoint = async (personCode: string) =>
        appointManager.execute(as("moderator", due), { groupId, version: (await group()).version, personCode });
      await expectRefusal(appoint(member.code), "refused", "successor-needs-level-b");
      await appoint(stranger.code);
      expect(await group()).toMatchObject({ status: "active", withoutManagerSince: null });
      expect((await told()).at(-1)).toBe("active");
    }));

  it("that is paused goes into care when the pause ends, and a pause during care gives it back", () =>
    inRollback(async (db) => {
      const { groupId, as, group, care } = await world(db);
      const pause = async (ms: number, days: number) => {
        const startsAt = new Date(at.getTime() + ms);
        await imposeMeasures.execute(consequence({ ...as("lead", ms), joined: true }, newId()), {
          caseId: newId(),
          decisionId: newId(),
          startsAt,
          proposedBy: newId(),
          proposedAt: startsAt,
          approvedBy: null,
          approvedAt: null,
          measures: [
            {
              id: newId(),
              kind: "pause-publishing",
              subject: { kind: "group", id: groupId },
              days,
              endsAt: new Date(startsAt.getTime() + days * DAY_MS),
              ground: "DEF-01",
              findingId: null,
              facts: {},
            },
          ],
        });
      };
      await pause(2 * DAY_MS, 3);
      await care(due);
      expect((await group()).status).toBe("paused");
      await expireDueMeasures.execute(as("system", 5 * DAY_MS), {});
      expect((await group()).status).toBe("caretaker");
      await pause(5 * DAY_MS, 1);
      await expireDueMeasures.execute(as("system", 6 * DAY_MS), {});
      expect((await group()).status).toBe("caretaker");
    }));
});
