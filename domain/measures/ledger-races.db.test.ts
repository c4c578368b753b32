import { and, asc, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { findings, measures, standings } from "@/db/schema";
import { ctxAs } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import { grantReward } from "@/domain/credit/commands/grant-reward";
import { compareStandings } from "@/domain/credit/compare-standings";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { suspensionsOf } from "@/domain/credit/rules/suspensions";
import { findingRoles, managerTiers, severities } from "@/domain/credit/vocabulary";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { type Found, find, turn } from "./ledger-testing";

// Committed data: eight connections at once. The file has a database of its own.
afterAll(closeDatabases);

const long = process.env.QUNJIAN_TEST_LONG === "1";
const decisions = long ? 5000 : 200;
const workers = 8;
const seed = Number(process.env.QUNJIAN_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const begin = Date.UTC(2026, 0, 5, 4);

/** The same numbers below 1 for the same seed (mulberry32). */
function randomFrom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe("decisions about the same people at the same instants", () => {
  it(`never miss a threshold; replay from zero gives the same (${decisions} decisions, seed ${seed})`, {
    timeout: long ? 3_600_000 : 180_000,
  }, async () => {
    const db = database();
    const random = randomFrom(seed);
    const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
    const ctx = ctxAs(db, "system", { now: new Date(begin) });
    const platformId = await makePlatform(ctx);
    const persons: string[] = [];
    for (let i = 0; i < 6; i++) persons.push((await makePerson(ctx, platformId)).id);

    const found = (now: number): Found => {
      const role = pick(findingRoles);
      return {
        category: pick(["DEF-01", "OBS-01", "PRV-02", "FRD-01"]),
        severity: pick(severities),
        role,
        tier: role === "manager" ? pick(managerTiers) : null,
        occurredAt: new Date(now - Math.floor(random() * 12 * DAY_MS) - HOUR_MS),
      };
    };
    const decided: string[] = [];
    const one = async (now: number) => {
      const personId = pick(persons);
      const at = new Date(now);
      const what = random();
      const reversed = what < 0.15 ? decided.splice(Math.floor(random() * decided.length), 1)[0] : undefined;
      if (reversed) await turn(db, at, { [reversed]: { kind: "reverse" } });
      else if (what > 0.95) {
        await db.transaction(async (tx) => {
          const joined = { ...ctxAs(tx as unknown as typeof db, "person", { now: at }), joined: true };
          await grantReward.execute(consequence(joined, newId()), { kind: "TRAINING", personId });
        });
      } else {
        const { ids } = await find(db, personId, at, [found(now), ...(what > 0.8 ? [found(now)] : [])]);
        decided.push(...ids);
      }
    };
    for (let done = 0; done < decisions; done += workers) {
      const now = begin + (done / workers) * 2 * DAY_MS;
      await Promise.all(Array.from({ length: workers }, () => one(now)));
    }

    const last = begin + (decisions / workers) * 2 * DAY_MS;
    const facts = await creditFacts({ db }, persons);
    for (const personId of persons) {
      const known = facts.get(personId) ?? { findings: [], rewards: [] };
      const rows = await db.select().from(findings).where(eq(findings.personId, personId));
      expect(rows.length).toBeGreaterThan(0);
      const imposed = await db
        .select()
        .from(measures)
        .where(and(eq(measures.personId, personId), eq(measures.kind, "suspend-manager")))
        .orderBy(asc(measures.startsAt));
      const replayed = suspensionsOf(known, defaultPolicies);
      expect(imposed.map((row) => [row.findingId, row.state === "void", row.days, row.endsAt?.getTime()])).toEqual(
        replayed.map((row) => [row.findingId, row.status === "void", row.days, row.endsAt]),
      );
      const instants = [
        ...known.findings.map((one) => one.effectiveAt),
        ...known.findings.map((f) => f.reversedAt ?? 0),
      ];
      const written = Math.max(...instants, ...known.rewards.map((one) => one.grantedAt));
      const derived = scoreOn(creditOf(known, defaultPolicies).curve, written);
      const [stored] = await db.select().from(standings).where(eq(standings.personId, personId));
      expect([stored?.score, stored?.rawScore]).toEqual([derived.score, derived.raw]);
    }
    const compared = await compareStandings(ctxAs(db, "system", { now: new Date(last) }), "nightly");
    expect(compared).toEqual({ looked: persons.length, differing: [] });
  });
});
