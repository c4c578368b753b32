import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { people, platforms, standings } from "@/db/schema";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { makeGroup } from "@/domain/groups/testing";
import { startPeopleSearch } from "@/domain/people/commands/start-people-search";
import { writeStanding } from "@/domain/people/commands/write-standing";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { peopleFilter } from "../internal/people-filter";
import { listPeople } from "./list-people";

const until = new Date("2026-12-23T12:00:00+08:00");

async function platformOf(db: Database) {
  const platformId = await makePlatform(ctxAs(db, "system"));
  const [row] = await db.select({ code: platforms.code }).from(platforms).where(eq(platforms.id, platformId));
  return { platformId, platform: row?.code ?? "" };
}

describe("the list of people", () => {
  it("searches by terms that never show in the address, each account only its own", () =>
    inRollback(async (db) => {
      const { platformId, platform } = await platformOf(db);
      const ctx = ctxAs(db, "moderator");
      const person = await makePerson(ctx, platformId, { displayName: "ＬＩＮ 江边" });
      await makePerson(ctx, platformId, { displayName: "山中客" });
      const find = async (terms: string) => {
        const { searchId } = await startPeopleSearch.execute(ctx, { terms });
        return (await listPeople.ask(ctx, { platform, search: searchId })).rows.map((row) => row.id);
      };
      expect(await find("lin 江")).toEqual([person.id]);
      expect(await find(person.code.toLowerCase())).toEqual([person.id]);
      expect(await find(person.externalId)).toEqual([person.id]);
      expect(await find("%")).toEqual([]);
      for (const part of ["l", "li", "n 江", "江", "边", "江边", "in 江边"])
        expect(await find(part)).toEqual([person.id]);
      const { searchId } = await startPeopleSearch.execute(ctx, { terms: "江边" });
      await expectRefusal(listPeople.ask(ctxAs(db, "moderator"), { search: searchId }), "not-found");
    }));

  it("finds names, codes and identifiers by an index each, not by reading everybody", () =>
    inRollback(async (db) => {
      const input = { sort: "registered" as const };
      const asked = db
        .select({ id: people.id })
        .from(people)
        .innerJoin(platforms, eq(platforms.id, people.platformId))
        .leftJoin(standings, eq(standings.personId, people.id))
        .where(peopleFilter(ctxAs(db, "moderator"), input, "夜航船"));
      // A handful of rows is read faster than an index; whether one can serve shows when reading all is made dear.
      await db.execute(sql`set local enable_seqscan = off`);
      const plan = JSON.stringify(await db.execute(sql`explain ${asked.getSQL()}`));
      expect(plan).toContain("people_name_grams");
      expect(plan).toContain("people_code_unique");
      expect(plan).toContain("people_platform_id_external_id_index");
    }));

  it("filters by role, level, verification and suspension, and pages by registration and by score", () =>
    inRollback(async (db) => {
      const { platformId, platform } = await platformOf(db);
      const ctx = ctxAs(db, "system");
      const reader = ctxAs(db, "compliance");
      const lead = await makePerson(ctx, platformId);
      const rest = [];
      for (let n = 0; n < 55; n++) rest.push(await makePerson(ctx, platformId, { verificationState: "unverified" }));
      await makeGroup(ctx, platformId, { [lead.id]: "creator" });
      await writeStanding.execute(ctx, {
        personId: lead.id,
        credit: { score: 64, rawScore: 64, level: "C", policyId: "CP-1" },
        bars: { managerSuspendedUntil: until },
      });
      const ids = async (input: Parameters<typeof listPeople.ask>[1]) =>
        (await listPeople.ask(reader, { platform, ...input })).rows.map((row) => row.id);
      expect(await ids({ role: "creator" })).toEqual([lead.id]);
      expect(await ids({ role: "manager" })).toEqual([]);
      expect(await ids({ level: "C" })).toEqual([lead.id]);
      expect(await ids({ suspended: "yes" })).toEqual([lead.id]);
      expect(await ids({ verification: "verified" })).toEqual([lead.id]);
      for (const sort of ["registered", "score"] as const) {
        const first = await listPeople.ask(reader, { platform, sort });
        const second = await listPeople.ask(reader, { platform, sort, cursor: first.next ?? "" });
        expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(56);
        if (sort === "score") expect(first.rows[0]?.id).toBe(lead.id);
      }
      await expectRefusal(listPeople.ask(ctxAs(db, "administrator"), {}), "forbidden");
    }));
});
