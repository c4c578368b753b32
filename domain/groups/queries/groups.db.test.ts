import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, platforms } from "@/db/schema";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { newId } from "@/domain/kernel/ids";
import { encodeCursor } from "@/domain/kernel/pagination";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { makeGroup } from "../testing";
import { askGate } from "./ask-gate";
import { getGroup } from "./get-group";
import { groupMembers } from "./group-members";
import { listGroups } from "./list-groups";
import { managedGroupIds } from "./managed-groups";

const until = new Date("2026-12-23T12:00:00+08:00");

/** What fails inside does not end the test's own transaction. */
const inSavepoint = <Result>(db: Database, run: (tx: Database) => Promise<Result>) =>
  db.transaction((tx) => run(tx as unknown as Database));

async function platformOf(db: Database) {
  const platformId = await makePlatform(ctxAs(db, "system"));
  const [row] = await db.select({ code: platforms.code }).from(platforms).where(eq(platforms.id, platformId));
  return { platformId, platform: row?.code ?? "" };
}

describe("the list of groups", () => {
  it("refuses as invalid what the address cannot mean: a forged cursor, a zero character", () =>
    inRollback(async (db) => {
      const ask = (input: object) =>
        inSavepoint(db, (tx) => listGroups.ask(ctxAs(tx, "auditor"), { sort: "members", ...input }));
      for (const cursor of ["x", encodeCursor([1]), encodeCursor(["much", newId()]), encodeCursor([1, "no id"])]) {
        await expectRefusal(ask({ cursor }), "invalid");
      }
      await expectRefusal(ask({ q: "群\0" }), "invalid");
    }));

  it("pages by key without losing or repeating a row, in every order", () =>
    inRollback(async (db) => {
      const { platformId, platform } = await platformOf(db);
      const ctx = ctxAs(db, "auditor");
      for (let n = 0; n < 60; n++) {
        await makeGroup(ctx, platformId, {}, { memberCount: n % 3, lastMessageAt: n % 2 ? ctx.now() : null });
      }
      for (const sort of ["members", "created", "active"] as const) {
        const first = await listGroups.ask(ctx, { platform, sort });
        expect(first).toMatchObject({ count: 60, capped: false });
        const second = await listGroups.ask(ctx, { platform, sort, cursor: first.next ?? "" });
        expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(60);
        expect(second.next).toBeNull();
      }
    }));

  it("finds by name in any width and case, by code, by the platform's identifier, and by filters", () =>
    inRollback(async (db) => {
      const { platformId, platform } = await platformOf(db);
      const ctx = ctxAs(db, "moderator");
      const named = await makeGroup(ctx, platformId, {}, { name: "ＱＱ_50%群", nameNorm: "qq_50%群", memberCount: 41 });
      const flagged = await makeGroup(ctx, platformId, {}, { withoutManagerSince: ctx.now(), status: "paused" });
      const ids = async (input: Parameters<typeof listGroups.ask>[1]) =>
        (await listGroups.ask(ctx, { platform, ...input })).rows.map((row) => row.id);
      expect(await ids({ q: "qQ_5" })).toEqual([named.id]);
      expect(await ids({ q: "qx5" })).toEqual([]);
      expect(await ids({ q: named.code.toLowerCase() })).toEqual([named.id]);
      expect(await ids({ q: flagged.externalId })).toEqual([flagged.id]);
      expect(await ids({ tier: 2 })).toEqual([named.id]);
      expect(await ids({ tier: "1" })).toEqual([flagged.id]);
      expect(await ids({ unmanaged: "yes", status: "paused", category: "interest" })).toEqual([flagged.id]);
    }));

  it.each(["administrator", "regulator", "person", "platform"] as const)("is not for the role %s", (role) =>
    inRollback(async (db) => {
      await expectRefusal(listGroups.ask(ctxAs(db, role), {}), "forbidden");
    }),
  );
});

it("a group's page names who leads it, with level and suspension; its members come leaders first", () =>
  inRollback(async (db) => {
    const { platformId } = await platformOf(db);
    const ctx = ctxAs(db, "system");
    const [a, b, c] = [
      await makePerson(ctx, platformId),
      await makePerson(ctx, platformId),
      await makePerson(ctx, platformId),
    ];
    const group = await makeGroup(ctx, platformId, { [c.id]: "member", [b.id]: "manager", [a.id]: "creator" });
    await writeStanding.execute(ctx, { personId: b.id, bars: { managerSuspendedUntil: until } });
    const reader = ctxAs(db, "auditor");
    const page = await getGroup.ask(reader, { groupId: group.id });
    expect(page.leaders).toMatchObject([
      { personId: a.id, role: "creator", level: "B", suspendedUntil: null },
      { personId: b.id, role: "manager", suspendedUntil: until },
    ]);
    const members = await groupMembers.ask(reader, { groupId: group.id });
    expect(members.rows.map((row) => row.personId)).toEqual([a.id, b.id, c.id]);
    const some = await groupMembers.ask(reader, { groupId: group.id, role: "member" });
    expect(some.rows.map((row) => row.personId)).toEqual([c.id]);
    expect(await managedGroupIds(ctx, [b.id])).toEqual([group.id]);
    expect(await managedGroupIds(ctx, [c.id])).toEqual([]);
    await expectRefusal(getGroup.ask(reader, { groupId: newId() }), "not-found");
    await expectRefusal(getGroup.ask(reader, { groupId: "../etc" }), "not-found");
  }));

describe("the gate", () => {
  it("answers for the platform's own people, and refuses strangers", () =>
    inRollback(async (db) => {
      const { platformId } = await platformOf(db);
      const system = ctxAs(db, "system");
      const person = await makePerson(system, platformId);
      const group = await makeGroup(system, platformId, { [person.id]: "creator" });
      const platform = ctxAs(db, "platform", { platformId });
      const asked = { person: person.externalId, action: "manage" as const, group: group.externalId };
      expect(await askGate.ask(platform, asked)).toEqual({ answer: "allow", reason: null, until: null });
      await writeStanding.execute(system, { personId: person.id, bars: { managerSuspendedUntil: until } });
      expect(await askGate.ask(platform, asked)).toEqual({ answer: "refuse", reason: "manager-suspended", until });

      const elsewhere = ctxAs(db, "platform", { platformId: (await platformOf(db)).platformId });
      expect(await askGate.ask(elsewhere, asked)).toMatchObject({ answer: "refuse", reason: "unknown-person" });
      const wrongGroup = { ...asked, group: "none" };
      expect(await askGate.ask(platform, wrongGroup)).toMatchObject({ answer: "refuse", reason: "unknown-group" });
      await expectRefusal(askGate.ask(ctxAs(db, "moderator"), asked), "forbidden");
    }));

  it("counts owned groups that are open, and knows since when somebody manages", () =>
    inRollback(async (db) => {
      const { platformId } = await platformOf(db);
      const system = ctxAs(db, "system");
      const person = await makePerson(system, platformId);
      const platform = ctxAs(db, "platform", { platformId });
      const ask = () => askGate.ask(platform, { person: person.externalId, action: "create_group" });
      for (let n = 0; n < 10; n++) await makeGroup(system, platformId, { [person.id]: "creator" });
      expect(await ask()).toMatchObject({ reason: "owned-groups-cap" });
      await db.update(groups).set({ status: "closed" }).where(eq(groups.platformId, platformId));
      expect(await ask()).toMatchObject({ answer: "allow" });
    }));
});
