import { describe, expect, it } from "vitest";
import { ctxAs, expectRefusal, inRollback } from "@/db/testing";
import { caseWorld, decideAs, later, openedCase, senderFinding, takeEffectAt } from "@/domain/cases/testing";
import { creditList } from "./credit-list";
import { creditDistribution } from "./credit-list-distribution";
import { creditPolicyInForce } from "./credit-list-policy";
import { overview } from "./overview";
import { overviewCompliance } from "./overview-compliance";
import { overviewHealth } from "./overview-health";

const range = "30d" as const;

describe("the overview", () => {
  it("counts what waits by severity and when the first is due", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const before = await overview.ask(later(world, "lead"), { range });
      await openedCase(world);
      const after = await overview.ask(later(world, "lead"), { range });
      const waiting = (seen: typeof after) => seen.queue.reduce((all, load) => all + load.waiting, 0);
      expect(waiting(after)).toBe(waiting(before) + 1);
      expect(after.queue.map(({ severity }) => severity)).toEqual(["S5", "S4", "S3", "S2", "S1"]);
      for (const load of after.queue) expect(load.firstDueAt === null).toBe(load.waiting === 0);
    }));

  it("has no median while nothing was decided in the range", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const { times, days } = await overview.ask(later(world, "auditor"), { range: "today" });
      expect(times).toEqual({ decided: 0, medianMs: null, p90Ms: null });
      expect(days).toHaveLength(14);
    }));

  it("never counts a gap where the product does not measure", () =>
    inRollback(async (db) => {
      const evidence = await overviewCompliance.ask(ctxAs(db, "compliance"), { range });
      const unmeasured = evidence.filter(({ gap }) => gap === null).map(({ article }) => article);
      expect(unmeasured).toEqual([7, 11, 13]);
    }));

  it("shows administrators the system and no figures, and others no system", () =>
    inRollback(async (db) => {
      await expectRefusal(overview.ask(ctxAs(db, "administrator"), { range }), "forbidden");
      await expectRefusal(overviewHealth.ask(ctxAs(db, "lead"), {}), "forbidden");
      const health = await overviewHealth.ask(ctxAs(db, "administrator"), {});
      expect(health.migrations.count).toBeGreaterThan(0);
      expect(health.database.bytes).toBeGreaterThan(0);
    }));
});

describe("people by credit", () => {
  it("lists and counts only who has a standing, with the name masked", () =>
    inRollback(async (db) => {
      const world = await caseWorld(db);
      const empty = await creditDistribution.ask(ctxAs(db, "auditor"), {});
      const opened = await openedCase(world);
      const { decisionId } = await decideAs(later(world, "moderator"), world, opened.id, {
        outcome: "violation",
        findings: [senderFinding(world)],
        reason: "对特定成员反复辱骂。",
      });
      await takeEffectAt(world, decisionId, 60_000);
      const full = await creditDistribution.ask(ctxAs(db, "auditor"), {});
      expect(full.people).toBe(empty.people + 1);
      expect(full.bands.reduce((all, { count }) => all + count, 0)).toBe(full.people);
      expect(full.levels.reduce((all, { count }) => all + count, 0)).toBe(full.people);
      const { rows } = await creditList.ask(ctxAs(db, "auditor"), { band: 80 });
      const found = rows.find(({ id }) => id === world.sender);
      expect(found).toMatchObject({ score: 84, level: "B" });
      expect(found?.name).toMatch(/^.\**$|^\*$/u);
    }));

  it("gives the policy in force", () =>
    inRollback(async (db) => {
      const { policy } = await creditPolicyInForce.ask(ctxAs(db, "moderator"), {});
      expect(policy.id).toBe("CP-1");
    }));
});
