import { and, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { makePerson, makePlatform } from "@/domain/people/testing";
import type { StandingLevel } from "@/domain/people/vocabulary";
import { makeGroup, storedGroup } from "../testing";
import { appointManager } from "./appoint-manager";
import { clearWithoutManager } from "./clear-without-manager";
import { createGroup } from "./create-group";
import { flagWithoutManager } from "./flag-without-manager";
import { recategoriseGroup } from "./recategorise-group";
import { removeManager } from "./remove-manager";
import { renameGroup } from "./rename-group";
import { setGroupStatus } from "./set-group-status";

const later = new Date("2026-12-23T12:00:00+08:00");

async function scene(db: Database) {
  const system = ctxAs(db, "system");
  const platformId = await makePlatform(system);
  const [creator, manager, member] = [
    await makePerson(system, platformId),
    await makePerson(system, platformId),
    await makePerson(system, platformId),
  ];
  const group = await makeGroup(system, platformId, {
    [creator.id]: "creator",
    [manager.id]: "manager",
    [member.id]: "member",
  });
  const moderator = ctxAs(db, "moderator");
  const stored = () => storedGroup(system, group.id);
  const suspend = (personId: string, managerSuspendedUntil: Date | null = later) =>
    writeStanding.execute(system, { personId, bars: { managerSuspendedUntil } });
  const level = (personId: string, to: StandingLevel) =>
    writeStanding.execute(system, { personId, credit: { score: 50, rawScore: 50, level: to, policyId: "CP-1" } });
  const told = async () => {
    const [message] = await db
      .select()
      .from(outboxMessages)
      .where(and(eq(outboxMessages.subjectKind, "group"), eq(outboxMessages.subjectId, group.id)))
      .orderBy(desc(outboxMessages.version))
      .limit(1);
    return message ? { topic: message.topic, ...message.payload } : null;
  };
  return { system, platformId, creator, manager, member, group, moderator, stored, suspend, level, told };
}

describe("creating", () => {
  const asked = (creatorCode: string, name = "春山读书会") => ({ name, category: "study" as const, creatorCode });

  it("gives the group a code and its creator, and tells the platform", () =>
    inRollback(async (db) => {
      const { system, platformId, moderator } = await scene(db);
      const person = await makePerson(system, platformId);
      const { groupId, code } = await createGroup.execute(moderator, asked(person.code.toLowerCase()));
      const stored = await storedGroup(system, groupId);
      expect(stored).toMatchObject({ code, platformId, memberCount: 1, open: [`${person.id} creator`] });
      await expectAudit(db, "group.created", { subjectId: groupId });
      const [message] = await db.select().from(outboxMessages).where(eq(outboxMessages.subjectId, groupId));
      expect(message?.payload).toMatchObject({ change: "created", code, creator: person.externalId });
    }));

  it("refuses those whom the gate refuses", () =>
    inRollback(async (db) => {
      const { system, platformId, moderator, suspend, level } = await scene(db);
      const unverified = await makePerson(system, platformId, { verificationState: "unverified" });
      await expectRefusal(createGroup.execute(moderator, asked(unverified.code)), "refused", "identity-unverified");
      const person = await makePerson(system, platformId);
      await suspend(person.id);
      const error = await expectRefusal(createGroup.execute(moderator, asked(person.code)), "refused");
      expect(error).toMatchObject({ reason: "person-suspended", facts: { until: later.toISOString() } });
      await suspend(person.id, null);
      await level(person.id, "D");
      await expectRefusal(createGroup.execute(moderator, asked(person.code)), "refused", "level-too-low");
      const unknown = await expectRefusal(createGroup.execute(moderator, asked("P-2222-2222")), "invalid");
      expect(unknown.fields[0]).toMatchObject({ field: "creatorCode", rule: "unknown-person-code" });
    }));

  it("stops at the level's cap; groups beyond a lowered cap stay", () =>
    inRollback(async (db) => {
      const { system, platformId, moderator, level } = await scene(db);
      const person = await makePerson(system, platformId);
      for (let n = 0; n < 4; n++) await makeGroup(system, platformId, { [person.id]: "creator" });
      await level(person.id, "C");
      await expectRefusal(createGroup.execute(moderator, asked(person.code)), "refused", "owned-groups-cap");
      await level(person.id, "B");
      await createGroup.execute(moderator, asked(person.code));
    }));

  it("refuses a name that hides characters", () =>
    inRollback(async (db) => {
      const { creator, moderator } = await scene(db);
      const error = await expectRefusal(createGroup.execute(moderator, asked(creator.code, "官方\u202e群")), "invalid");
      expect(error.fields).toEqual([{ field: "name", rule: "hidden-characters", facts: { maximum: 60 } }]);
    }));
});

describe("changing", () => {
  it("renames and recategorises, each once, and tells the platform", () =>
    inRollback(async (db) => {
      const { group, moderator, stored, told } = await scene(db);
      await renameGroup.execute(moderator, { groupId: group.id, version: 1, name: "夜航船" });
      expect(await stored()).toMatchObject({ name: "夜航船", nameNorm: "夜航船", version: 2 });
      expect(JSON.stringify(await expectAudit(db, "group.renamed"))).not.toContain("夜航船");
      expect(await told()).toMatchObject({ topic: "group.changed", change: "renamed", name: "夜航船" });
      await recategoriseGroup.execute(moderator, { groupId: group.id, version: 2, category: "entertainment" });
      await expectAudit(db, "group.recategorised", {
        changes: { category: { from: "interest", to: "entertainment" } },
      });
      await recategoriseGroup.execute(moderator, { groupId: group.id, version: 3, category: "entertainment" });
      expect((await stored()).version).toBe(3);
    }));

  it("tells the loser of a race who was quicker and when", () =>
    inRollback(async (db) => {
      const { group, moderator } = await scene(db);
      await renameGroup.execute(ctxAs(db, "lead"), { groupId: group.id, version: 1, name: "先改的名" });
      const late = renameGroup.execute(moderator, { groupId: group.id, version: 1, name: "后改的名" });
      const error = await expectRefusal(late, "conflict", "group-changed");
      expect(error.facts).toEqual({ by: "lead", at: moderator.now().toISOString() });
    }));

  it("leaves a closed group as it is", () =>
    inRollback(async (db) => {
      const { system, group, moderator, member } = await scene(db);
      await setGroupStatus.execute(system, { groupId: group.id, status: "closed" });
      const { version } = await storedGroup(system, group.id);
      const rename = renameGroup.execute(moderator, { groupId: group.id, version, name: "改名" });
      await expectRefusal(rename, "refused", "group-closed");
      const appoint = appointManager.execute(moderator, { groupId: group.id, version, personCode: member.code });
      await expectRefusal(appoint, "refused", "group-closed");
    }));

  it.each(["compliance", "administrator", "auditor", "regulator", "person", "platform"] as const)(
    "is not for the role %s",
    (role) =>
      inRollback(async (db) => {
        const ctx = ctxAs(db, role);
        await expectRefusal(renameGroup.execute(ctx, { groupId: newId(), version: 1, name: "x" }), "forbidden");
        const asked = { name: "x", category: "other" as const, creatorCode: "P-2222-2222" };
        await expectRefusal(createGroup.execute(ctx, asked), "forbidden");
      }),
  );
});

describe("managers", () => {
  it("appoints a member, or somebody from outside, and counts heads", () =>
    inRollback(async (db) => {
      const { system, platformId, group, moderator, member, stored, told } = await scene(db);
      await appointManager.execute(moderator, { groupId: group.id, version: 1, personCode: member.code });
      expect((await stored()).open).toContain(`${member.id} manager`);
      await expectAudit(db, "group.manager-appointed", { changes: { role: { from: "member", to: "manager" } } });
      expect(await told()).toMatchObject({ topic: "group.manager-appointed", person: member.externalId });
      const outsider = await makePerson(system, platformId);
      await appointManager.execute(moderator, { groupId: group.id, version: 2, personCode: outsider.code });
      expect(await stored()).toMatchObject({ memberCount: 4, version: 3 });
      const again = appointManager.execute(moderator, { groupId: group.id, version: 3, personCode: outsider.code });
      await expectRefusal(again, "refused", "already-manages");
    }));

  it("appoints level C with notice, and not the suspended, unverified or those of level D", () =>
    inRollback(async (db) => {
      const { system, platformId, group, moderator, member, suspend, level } = await scene(db);
      const ask = (personCode: string) =>
        appointManager.execute(moderator, { groupId: group.id, version: 1, personCode });
      await suspend(member.id);
      await expectRefusal(ask(member.code), "refused", "person-suspended");
      const unverified = await makePerson(system, platformId, { verificationState: "rejected" });
      await expectRefusal(ask(unverified.code), "refused", "identity-unverified");
      const low = await makePerson(system, platformId);
      await level(low.id, "D");
      await expectRefusal(ask(low.code), "refused", "level-too-low");
      await level(low.id, "C");
      expect((await ask(low.code)).notice).toBe(true);
    }));

  it("finds nobody of another platform", () =>
    inRollback(async (db) => {
      const { system, group, moderator } = await scene(db);
      const stranger = await makePerson(system, await makePlatform(system));
      const asked = appointManager.execute(moderator, { groupId: group.id, version: 1, personCode: stranger.code });
      expect((await expectRefusal(asked, "invalid")).fields[0]?.rule).toBe("unknown-person-code");
    }));

  it("removes a manager with a reason, never the creator, nor who does not manage", () =>
    inRollback(async (db) => {
      const { group, moderator, creator, manager, member, stored, told } = await scene(db);
      const ask = (personId: string, version = 1) =>
        removeManager.execute(moderator, { groupId: group.id, version, personId, reason: "长期不处理举报" });
      await expectRefusal(ask(creator.id), "refused", "creator-stays");
      await expectRefusal(ask(member.id), "refused", "does-not-manage");
      expect((await ask(manager.id)).withoutManager).toBe(false);
      expect(await stored()).toMatchObject({ memberCount: 3, withoutManagerSince: null });
      const entry = await expectAudit(db, "group.manager-removed", { context: { personId: manager.id } });
      expect(JSON.stringify(entry)).not.toContain("长期");
      expect(await told()).toMatchObject({ topic: "group.manager-removed", person: manager.externalId });
    }));
});

describe("groups that nobody can manage", () => {
  it("are marked when every manager is suspended, once, and cleared when one is back", () =>
    inRollback(async (db) => {
      const { system, group, creator, manager, stored, suspend, told } = await scene(db);
      const groupIds = [group.id];
      await suspend(creator.id);
      expect(await flagWithoutManager.execute(system, { groupIds })).toEqual({ groupIds: [] });
      await suspend(manager.id);
      expect(await flagWithoutManager.execute(system, { groupIds })).toEqual({ groupIds });
      expect(await flagWithoutManager.execute(system, { groupIds })).toEqual({ groupIds: [] });
      expect((await stored()).withoutManagerSince).toEqual(system.now());
      await expectAudit(db, "group.without-manager", { subjectId: group.id });
      expect(await told()).toMatchObject({ change: "without-manager", successorUntil: "2026-11-26T04:00:00.000Z" });
      expect(await clearWithoutManager.execute(system, { groupIds })).toEqual({ groupIds: [] });
      await suspend(manager.id, null);
      expect(await clearWithoutManager.execute(system, { groupIds })).toEqual({ groupIds });
      expect((await stored()).withoutManagerSince).toBeNull();
    }));

  it("are marked when the last who can manage is removed; a successor of level A or B ends it", () =>
    inRollback(async (db) => {
      const { group, moderator, creator, manager, member, stored, suspend, level } = await scene(db);
      await suspend(creator.id);
      const removal = { groupId: group.id, version: 1, personId: manager.id, reason: "长期不处理举报" };
      expect((await removeManager.execute(moderator, removal)).withoutManager).toBe(true);
      const { version } = await stored();
      await level(member.id, "C");
      const appointment = { groupId: group.id, version, personCode: member.code };
      const asked = appointManager.execute(moderator, appointment);
      await expectRefusal(asked, "refused", "successor-needs-level-b");
      await level(member.id, "B");
      await appointManager.execute(moderator, appointment);
      expect((await stored()).withoutManagerSince).toBeNull();
    }));

  it("a successor ends the caretaker state", () =>
    inRollback(async (db) => {
      const { system, group, moderator, creator, manager, member, stored, suspend } = await scene(db);
      await suspend(creator.id);
      await suspend(manager.id);
      await flagWithoutManager.execute(system, { groupIds: [group.id] });
      await setGroupStatus.execute(system, { groupId: group.id, status: "caretaker" });
      const { version } = await stored();
      await appointManager.execute(moderator, { groupId: group.id, version, personCode: member.code });
      expect(await stored()).toMatchObject({ status: "active", withoutManagerSince: null });
    }));

  it("status and marks are for consequences and jobs only", () =>
    inRollback(async (db) => {
      const lead = ctxAs(db, "lead");
      await expectRefusal(flagWithoutManager.execute(lead, { groupIds: [] }), "forbidden");
      await expectRefusal(clearWithoutManager.execute(lead, { groupIds: [] }), "forbidden");
      await expectRefusal(setGroupStatus.execute(lead, { groupId: newId(), status: "closed" }), "forbidden");
    }));

  it("a pause has its end; another status clears it", () =>
    inRollback(async (db) => {
      const { system, group, stored, told } = await scene(db);
      await setGroupStatus.execute(system, { groupId: group.id, status: "paused", pausedUntil: later });
      expect(await stored()).toMatchObject({ status: "paused", pausedUntil: later });
      expect(await told()).toMatchObject({ change: "status", status: "paused", pausedUntil: later.toISOString() });
      await setGroupStatus.execute(system, { groupId: group.id, status: "active" });
      expect(await stored()).toMatchObject({ status: "active", pausedUntil: null });
    }));
});
