import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { findingReversals, measures, outboxMessages, rewards, standings } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { noteComparison } from "@/domain/credit/commands/note-comparison";
import { stayFindings } from "@/domain/credit/commands/stay-findings";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { scoreAt } from "@/domain/credit/rules/credit-of";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { makeGroup } from "@/domain/groups/testing";
import { newId } from "@/domain/kernel/ids";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { type Found, find, outlook, turn } from "./ledger-testing";

const at = (day: string) => new Date(`2026-${day}T12:00:00+08:00`);
const act = (day: string) => new Date(`2026-${day}T09:00:00+08:00`);

async function person(db: Database, managesSince?: Date) {
  const ctx = ctxAs(db, "system", {
    now: managesSince ? new Date(managesSince.getTime() + 100 * 86_400_000) : at("01-01"),
  });
  const platformId = await makePlatform(ctx);
  const { id } = await makePerson(ctx, platformId);
  if (managesSince) await makeGroup(ctx, platformId, { [id]: "creator" });
  return id;
}

const found = (category: string, severity: Found["severity"], day: string, role: Found["role"] = "sender"): Found => ({
  category,
  severity,
  role,
  tier: null,
  occurredAt: act(day),
});

const suspensions = async (db: Database, personId: string) =>
  (await db.select().from(measures).where(eq(measures.personId, personId)).orderBy(asc(measures.startsAt))).map(
    ({ state, days, endsAt }) => `${state} ${days} ${endsAt?.toISOString()}`,
  );

const standing = async (db: Database, personId: string) =>
  (await db.select().from(standings).where(eq(standings.personId, personId)))[0];

describe("a reversal", () => {
  it("reads as if the finding had never been, keeps, shortens or voids measures and adds none (example 12)", () =>
    inRollback(async (db) => {
      const id = await person(db);
      const fraud = await find(db, id, at("01-02"), [found("FRD-01", "S5", "01-01", "organiser")]);
      await find(db, id, at("01-04"), [found("OBS-01", "S4", "01-03")]);
      await find(db, id, at("01-06"), [found("PRV-01", "S3", "01-05")]);
      expect(await standing(db, id)).toMatchObject({ score: 0, rawScore: -6, level: "E" });
      expect(await suspensions(db, id)).toEqual([
        "active 180 2026-07-01T04:00:00.000Z",
        "active 180 2026-07-03T04:00:00.000Z",
      ]);
      const change = { [fraud.ids[0] ?? ""]: { kind: "reverse" as const } };
      const before = await outlook(ctxAs(db, "lead", { now: at("01-20") }), change);
      expect(await suspensions(db, id)).toHaveLength(2);
      const done = await turn(db, at("01-20"), change);
      expect(done.measures).toEqual(before.measures);
      expect(before.measures.map(({ becomes, days }) => [becomes, days])).toEqual([
        ["void", null],
        ["shortened", 30],
      ]);
      expect(done.people[0]).toMatchObject({ before: { score: 0 }, after: { score: 54, level: "D" }, worse: false });
      expect(await suspensions(db, id)).toEqual([
        "void 180 2026-07-01T04:00:00.000Z",
        "active 30 2026-02-03T04:00:00.000Z",
      ]);
      expect(await standing(db, id)).toMatchObject({
        score: 54,
        rawScore: 54,
        level: "D",
        managerSuspendedUntil: at("02-03"),
      });
      const facts = (await creditFacts({ db }, [id])).get(id);
      if (!facts) throw new Error("no facts");
      const score = (when: Date, known: Date) => scoreAt(facts, defaultPolicies, when.getTime(), known.getTime()).score;
      expect([score(at("01-06"), at("01-19")), score(at("01-06"), at("01-21"))]).toEqual([0, 54]);
      await expectAudit(db, "finding.reversed", { subjectId: fraud.ids[0] });
      const told = await db.select({ topic: outboxMessages.topic }).from(outboxMessages);
      expect(told.map((one) => one.topic)).toContain("measure.voided");
    }));

  it("to a milder severity voids what only the graver one called for and moves the expiry (example 15)", () =>
    inRollback(async (db) => {
      const id = await person(db);
      const { ids } = await find(db, id, at("01-06"), [found("OBS-01", "S4", "01-05")]);
      const content = { category: "OBS-01", severity: "S3", role: "sender", tier: null } as const;
      const { people } = await turn(db, at("01-20"), { [ids[0] ?? ""]: { kind: "modify", content } });
      expect(people[0]?.entries).toMatchObject([{ before: { points: 30 }, after: { points: 16 } }]);
      expect(people[0]?.entries[0]?.after?.expiresAt).toBe(new Date("2027-01-06T12:00:00+08:00").getTime());
      expect(await standing(db, id)).toMatchObject({ score: 84, level: "B", managerSuspendedUntil: null });
      expect((await suspensions(db, id)).map((one) => one.slice(0, 4))).toEqual(["void"]);
    }));

  it("never worsens, and happens once", () =>
    inRollback(async (db) => {
      const id = await person(db);
      const { ids } = await find(db, id, at("01-06"), [found("OBS-01", "S3", "01-05")]);
      const [findingId = ""] = ids;
      const content = { category: "OBS-01", severity: "S4", role: "sender", tier: null } as const;
      const worse = turn(db, at("01-20"), { [findingId]: { kind: "modify", content } });
      await expectRefusal(worse, "refused", "appeal-would-worsen");
      await turn(db, at("01-20"), { [findingId]: { kind: "reverse" } });
      const again = turn(db, at("01-21"), { [findingId]: { kind: "reverse" } });
      await expectRefusal(again, "refused", "finding-reversed");
      await expectRefusal(turn(db, at("01-21"), { [newId()]: { kind: "reverse" } }), "not-found");
      expect(await db.select().from(findingReversals)).toHaveLength(1);
    }));

  it("gives back the CLEAN rewards that the finding had blocked", () =>
    inRollback(async (db) => {
      const since = new Date(at("06-01").getTime() - 100 * 86_400_000);
      const id = await person(db, since);
      await noteComparison.execute(ctxAs(db, "system"), { kind: "nightly", at: since, looked: 0, differing: [] });
      const { ids } = await find(db, id, at("05-20"), [found("DEF-01", "S3", "05-19")]);
      const { people } = await turn(db, at("06-01"), { [ids[0] ?? ""]: { kind: "reverse" } });
      const due = new Date(since.getTime() + 90 * 86_400_000);
      expect(people[0]?.regranted).toMatchObject([{ kind: "CLEAN", points: 3, grantedAt: due.getTime() }]);
      const [reward] = await db.select().from(rewards).where(eq(rewards.personId, id));
      expect(reward).toMatchObject({ kind: "CLEAN", grantedAt: due });
      expect(await standing(db, id)).toMatchObject({ score: 103 });
    }));

  it("gives the level back at once, since the fall never was", () =>
    inRollback(async (db) => {
      const id = await person(db);
      const { ids } = await find(db, id, at("01-06"), [found("OBS-01", "S4", "01-05")]);
      expect(await standing(db, id)).toMatchObject({ score: 70, level: "C" });
      await turn(db, at("01-06"), { [ids[0] ?? ""]: { kind: "reverse" } });
      expect(await standing(db, id)).toMatchObject({ score: 100, level: "B" });
    }));
});

describe("a stay", () => {
  it("lifts the deduction while the appeal is open; the expiry does not move, the level rises at the daily run", () =>
    inRollback(async (db) => {
      const id = await person(db);
      const { ids } = await find(db, id, at("01-06"), [found("DEF-01", "S2", "01-05")]);
      const run = (day: string, stay: "begin" | "end") =>
        stayFindings.execute(ctxAs(db, "system", { now: at(day) }), { appealId: newId(), findingIds: ids, stay });
      expect((await run("01-07", "begin")).findingIds).toEqual(ids);
      expect((await run("01-07", "begin")).findingIds).toEqual([]);
      expect(await standing(db, id)).toMatchObject({ score: 100 });
      await run("01-10", "end");
      expect(await standing(db, id)).toMatchObject({ score: 94 });
      const facts = (await creditFacts({ db }, [id])).get(id) ?? { findings: [], rewards: [] };
      const score = (day: string) => scoreAt(facts, defaultPolicies, at(day).getTime()).score;
      expect(["01-06", "01-08", "01-10", "07-04", "07-05"].map(score)).toEqual([94, 100, 94, 94, 100]);
      await expectAudit(db, "finding.stayed");
    }));
});
