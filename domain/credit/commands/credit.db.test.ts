import { eq, getTableColumns, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { creditPolicies, findings, standingChecks, standings } from "@/db/schema";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { consequence } from "@/domain/command/consequence";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { makePerson, makePlatform } from "@/domain/people/testing";
import { compareStandings } from "../compare-standings";
import { getStanding } from "../queries/get-standing";
import { ensurePolicy } from "./ensure-policy";
import { recordFindings } from "./record-findings";
import { refreshStandings } from "./refresh-standings";

const at = new Date("2026-01-10T12:00:00+08:00");

async function person(db: Database, given: { minor?: "under14" | "under18" } = {}) {
  const ctx = ctxAs(db, "system", { now: at });
  const { id } = await makePerson(ctx, await makePlatform(ctx), given);
  return id;
}

type Given = { category?: string; severity?: "S1" | "S2" | "S3" | "S4" | "S5"; minor?: "under14" | "under18" | null };

function record(
  db: Database,
  personId: string,
  now: Date,
  { category = "DEF-01", severity = "S2", minor = null }: Given,
) {
  const ctx: Ctx = consequence({ ...ctxAs(db, "moderator", { now }), joined: true }, newId());
  return recordFindings.execute(ctx, {
    decisionId: newId(),
    caseId: newId(),
    imposed: {},
    findings: [
      {
        kind: "person",
        id: newId(),
        personId,
        groupId: null,
        category,
        severity,
        role: "sender",
        tier: null,
        ground: category,
        occurredAt: new Date(now.getTime() - 3 * 3_600_000),
        knowledgeAt: null,
        actedAt: null,
        minor,
        evidence: [],
      },
    ],
  });
}

const standingOf = async (db: Database, personId: string) =>
  (await db.select().from(standings).where(eq(standings.personId, personId)))[0];

describe("recording findings", () => {
  it("runs on a decision's authority only", () =>
    inRollback(async (db) => {
      const input = { decisionId: newId(), caseId: newId(), findings: [], imposed: {} };
      for (const role of ["moderator", "lead", "compliance", "platform", "person"] as const) {
        await expectRefusal(recordFindings.execute(ctxAs(db, role), input), "forbidden");
      }
    }));

  it("derives the score with the arithmetic of CP-1, repeats included (example 2)", () =>
    inRollback(async (db) => {
      const id = await person(db);
      await record(db, id, at, {});
      expect(await standingOf(db, id)).toMatchObject({ score: 94, level: "B", policyId: "CP-1" });
      const second = new Date("2026-02-20T12:00:00+08:00");
      await record(db, id, second, {});
      expect(await standingOf(db, id)).toMatchObject({ score: 85, rawScore: 85 });
      const standing = await getStanding.ask(ctxAs(db, "lead", { now: second }), { personId: id });
      expect(standing).toMatchObject({ score: { score: 85 }, differs: false, levelInForce: "B" });
      expect(standing.entries[0]?.arithmetic).toMatchObject({ base: 6, repeatPct: 150, points: 9 });
      const ahead = standing.steps.filter((step) => step.at > second.getTime());
      expect(ahead.map((step) => step.change)).toEqual([6, 9]);
      await expectAudit(db, "credit.read", { subjectId: id }, "read");
      await expectAudit(db, "finding.recorded", { detail: expect.objectContaining({ points: 9 }) as never });
    }));

  it("halves the points of minors and gives none to children", () =>
    inRollback(async (db) => {
      const [child, youth] = [await person(db, { minor: "under14" }), await person(db, { minor: "under18" })];
      await record(db, child, at, { severity: "S3", minor: "under14" });
      await record(db, youth, at, { severity: "S3", minor: "under18" });
      expect((await standingOf(db, child))?.score).toBe(100);
      expect((await standingOf(db, youth))?.score).toBe(92);
    }));

  it("puts a second decision of the same instant after the first", () =>
    inRollback(async (db) => {
      const id = await person(db);
      await record(db, id, at, { severity: "S4", category: "OBS-01" });
      const { effectiveAt, credit } = await record(db, id, at, { severity: "S3" });
      expect(effectiveAt.getTime()).toBe(at.getTime() + 1);
      expect(credit.get(id)).toMatchObject({ before: { score: 70 }, after: { score: 54 }, suspension: { days: 7 } });
      const early = record(db, id, new Date(at.getTime() - DAY_MS), {});
      await expectRefusal(early, "refused", "clock-behind-ledger");
    }));

  it("leaves rows that nobody can change", () =>
    inRollback(async (db) => {
      const id = await person(db);
      await record(db, id, at, {});
      const change = db.transaction((tx) => tx.update(findings).set({ severity: "S1" }));
      await expect(change).rejects.toThrow();
      const drop = db.transaction((tx) => tx.execute(sql`delete from findings`));
      await expect(drop).rejects.toThrow();
    }));
});

describe("the policy", () => {
  it("is published once, immutable, with its digest", () =>
    inRollback(async (db) => {
      const ctx = ctxAs(db, "system");
      await ensurePolicy.execute(ctx, {});
      await ensurePolicy.execute(ctx, {});
      const rows = await db.select().from(creditPolicies);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
      await expectAudit(db, "credit.policy-published", { subjectId: "CP-1" });
      await expectRefusal(ensurePolicy.execute(ctxAs(db, "lead"), {}), "forbidden");
    }));
});

describe("the daily run", () => {
  it("gives points back when they expire and lets levels rise", () =>
    inRollback(async (db) => {
      const id = await person(db);
      await record(db, id, at, { severity: "S4", category: "OBS-01" });
      expect(await standingOf(db, id)).toMatchObject({ score: 70, level: "C" });
      const run = (days: number) =>
        refreshStandings.execute(ctxAs(db, "system", { now: new Date(at.getTime() + days * DAY_MS) }), {});
      expect(await run(729)).toMatchObject({ looked: 1, differing: [] });
      expect(await standingOf(db, id)).toMatchObject({ score: 70, level: "C" });
      expect(await run(730)).toMatchObject({ looked: 1, differing: [] });
      expect(await standingOf(db, id)).toMatchObject({ score: 100, level: "B" });
      expect(await run(731)).toMatchObject({ differing: [] });
    }));

  it("finds a copy that nothing recorded explains, or that is missing, and puts it right", () =>
    inRollback(async (db) => {
      const [tampered, lost, well] = [await person(db), await person(db), await person(db)];
      for (const id of [tampered, well]) await record(db, id, at, { severity: "S4", category: "OBS-01" });
      const [row] = await db.select(getTableColumns(findings)).from(findings).where(eq(findings.personId, well));
      if (row) await db.insert(findings).values({ ...row, id: newId(), personId: lost });
      await db.update(standings).set({ score: 99, rawScore: 99, level: "B" }).where(eq(standings.personId, tampered));
      const ctx = ctxAs(db, "system", { now: new Date(at.getTime() + DAY_MS) });
      const { looked, differing } = await compareStandings(ctx, "nightly", { slice: 2 });
      expect([looked, [...differing].sort()]).toEqual([3, [tampered, lost].sort()]);
      for (const id of [tampered, lost]) expect(await standingOf(db, id)).toMatchObject({ score: 70, level: "C" });
      await expectAudit(db, "credit.standings-compared", { detail: { kind: "nightly", looked: 3, differed: 2 } });
      const [check] = await db.select().from(standingChecks);
      expect(check).toMatchObject({ kind: "nightly", looked: 3, differed: 2 });
      expect((await compareStandings(ctx, "nightly")).differing).toEqual([]);
    }));

  it("rebuilding gives points back and leaves levels to the daily run", () =>
    inRollback(async (db) => {
      const id = await person(db);
      await record(db, id, at, { severity: "S4", category: "OBS-01" });
      const ctx = ctxAs(db, "system", { now: new Date(at.getTime() + 730 * DAY_MS) });
      expect(await compareStandings(ctx, "rebuild")).toEqual({ looked: 1, differing: [] });
      expect(await standingOf(db, id)).toMatchObject({ score: 100, level: "C" });
    }));
});
