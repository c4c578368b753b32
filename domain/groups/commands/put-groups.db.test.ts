import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { groups, outboxMessages, people } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { makePlatform } from "@/domain/people/testing";
import { storedGroup } from "../testing";
import { ensureGroups } from "./ensure-groups";
import { putGroups } from "./put-groups";
import { putMemberships } from "./put-memberships";

const group = (id: string, name = "夜航船影视分享") => ({
  id,
  name,
  category: "interest" as const,
  intro: "",
  createdAt: "2026-01-02T08:00:00+08:00",
  creator: "u1",
});
const since = "2026-01-02T08:00:00+08:00";

async function scene(db: Database) {
  const platformId = await makePlatform(ctxAs(db, "system"));
  const ctx = ctxAs(db, "platform", { platformId });
  const idOf = async (externalId: string) => {
    const [row] = await db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.platformId, platformId), eq(groups.externalId, externalId)));
    return row?.id ?? "";
  };
  const personOf = async (externalId: string) => {
    const [row] = await db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.platformId, platformId), eq(people.externalId, externalId)));
    return row?.id ?? "";
  };
  return { platformId, ctx, idOf, personOf };
}

it("takes over groups with their creator, once however often they come", () =>
  inRollback(async (db) => {
    const { platformId, ctx, idOf, personOf } = await scene(db);
    const batch = { groups: [group("g1"), group("g2", "江畔摄影社")] };
    expect(await putGroups.execute(ctx, batch)).toEqual({ created: 2, changed: 0, unchanged: 0 });
    await expectAudit(db, "groups.put", { subjectId: platformId });
    expect(await putGroups.execute(ctx, batch)).toEqual({ created: 0, changed: 0, unchanged: 2 });
    const stored = await storedGroup(ctx, await idOf("g1"));
    expect(stored).toMatchObject({ memberCount: 1, open: [`${await personOf("u1")} creator`] });
    expect(stored.code).toMatch(/^G-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await putGroups.execute(ctx, { groups: [group("g1", "改名")] })).toMatchObject({ changed: 1 });
    expect(await storedGroup(ctx, await idOf("g1"))).toMatchObject({ name: "改名", code: stored.code, version: 2 });
    expect(await db.select().from(outboxMessages).where(eq(outboxMessages.platformId, platformId))).toEqual([]);
  }));

it("takes over memberships in any order of arrival, and counts heads", () =>
  inRollback(async (db) => {
    const { ctx, idOf, personOf } = await scene(db);
    const batch = {
      memberships: [
        { group: "g1", person: "u2", role: "manager" as const, since },
        { group: "g1", person: "u3", role: "member" as const, since },
        { group: "g1", person: "u4", role: "member" as const, since, until: "2026-03-01T08:00:00+08:00" },
      ],
    };
    expect(await putMemberships.execute(ctx, batch)).toEqual({ begun: 3, ended: 0, unchanged: 0 });
    expect(await putMemberships.execute(ctx, batch)).toEqual({ begun: 0, ended: 0, unchanged: 3 });
    expect(await storedGroup(ctx, await idOf("g1"))).toMatchObject({ placeholder: true, memberCount: 2 });
    await putGroups.execute(ctx, { groups: [group("g1")] });
    expect(await storedGroup(ctx, await idOf("g1"))).toMatchObject({ placeholder: false, memberCount: 3 });

    const later = "2026-06-01T08:00:00+08:00";
    const change = [
      { group: "g1", person: "u3", role: "creator" as const, since: later },
      { group: "g1", person: "u2", role: "manager" as const, since, until: later },
    ];
    await putMemberships.execute(ctx, { memberships: change });
    const [first, third] = [await personOf("u1"), await personOf("u3")];
    const stored = await storedGroup(ctx, await idOf("g1"));
    expect(stored.open).toEqual([`${first} member`, `${third} creator`].sort());
    expect(stored.memberCount).toBe(2);
  }));

it("marks a group whose last manager left, and clears the mark when a new one comes", () =>
  inRollback(async (db) => {
    const { ctx, idOf } = await scene(db);
    await putGroups.execute(ctx, { groups: [group("g1")] });
    const left = { group: "g1", person: "u1", role: "creator" as const, since, until: "2026-10-01T08:00:00+08:00" };
    await putMemberships.execute(ctx, { memberships: [left] });
    expect((await storedGroup(ctx, await idOf("g1"))).withoutManagerSince).toEqual(ctx.now());
    const next = { group: "g1", person: "u2", role: "manager" as const, since: "2026-11-01T08:00:00+08:00" };
    await putMemberships.execute(ctx, { memberships: [next] });
    expect((await storedGroup(ctx, await idOf("g1"))).withoutManagerSince).toBeNull();
  }));

it("makes placeholders for unknown groups once", () =>
  inRollback(async (db) => {
    const { platformId, ctx } = await scene(db);
    const ids = await ensureGroups(ctx, platformId, ["g1", "g2", "g1"]);
    expect(ids.size).toBe(2);
    expect(await ensureGroups(ctx, platformId, ["g2"])).toEqual(new Map([["g2", ids.get("g2")]]));
  }));

it.each(["moderator", "administrator", "person", "regulator"] as const)("is not for the role %s", (role) =>
  inRollback(async (db) => {
    const ctx = ctxAs(db, role);
    await expectRefusal(putGroups.execute(ctx, { groups: [group("g1")] }), "forbidden");
    const memberships = [{ group: "g1", person: "u1", role: "member" as const, since }];
    await expectRefusal(putMemberships.execute(ctx, { memberships }), "forbidden");
  }),
);
