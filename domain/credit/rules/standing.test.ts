import { describe, expect, it } from "vitest";
import { DAY_MS, parseInstant, shanghaiDate } from "@/domain/kernel/time";
import { creditOf } from "./credit-of";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { changeFindings, type FindingChange } from "./finding-changes";
import { entitlementsOf, levelInForce, lostEntitlements } from "./level";
import { cp1, defaultPolicies } from "./policy-cp-1";
import { previewDecision } from "./preview";
import { rewardPoints, rewardRefusal } from "./rewards";
import { nextLevel, scoreSteps } from "./score-steps";
import { type Suspension, suspensionsOf } from "./suspensions";

const at = (text: string) => parseInstant(`${text.includes("T") ? text : `${text}T12:00`}+08:00`) ?? Number.NaN;
const fact = (id: string, more: Partial<FindingFact>): FindingFact => ({
  id,
  personId: "p",
  caseId: `case-${id}`,
  category: "DEF-01",
  severity: "S3",
  role: "sender",
  tier: null,
  occurredAt: at("2026-01-01"),
  effectiveAt: at("2026-01-01"),
  status: "valid",
  reversedAt: null,
  ...more,
});
const clean = (day: string): RewardFact => ({ id: day, personId: "p", kind: "CLEAN", points: 3, grantedAt: at(day) });

/** The manager of the standing page: two S3/S2 findings, two clean rewards. */
const zhao: PersonFacts = {
  findings: [
    fact("1", { role: "manager", tier: "NONE", occurredAt: at("2026-04-10"), effectiveAt: at("2026-04-18") }),
    fact("2", {
      category: "GRP-01",
      severity: "S2",
      role: "manager",
      occurredAt: at("2026-08-15"),
      effectiveAt: at("2026-08-20"),
    }),
  ],
  rewards: [clean("2026-07-17"), clean("2026-11-18")],
};
const late = {
  id: "3",
  personId: "p",
  caseId: "case-3",
  category: "DEF-01",
  severity: "S3",
  role: "manager",
  tier: "LATE",
  occurredAt: at("2026-11-19T21:14"),
} as const;
const now = at("2026-11-23T15:02");

describe("preview of a decision", () => {
  it("shows the score and level before and after, the arithmetic, and what is lost", () => {
    const preview = previewDecision(zhao, [late], now, defaultPolicies);
    expect(preview.before).toMatchObject({ score: 84, level: "B" });
    expect(preview.after).toMatchObject({ score: 72, level: "C", start: 100, rewards: 6, deductions: 34 });
    expect(preview.entries).toMatchObject([
      { findingId: "3", base: 16, repeatPct: 150, sharePct: 50, priorCaseIds: ["case-1"], cap: null, points: 12 },
    ]);
    expect(preview.suspension).toBeNull();
    expect(preview.suspendedUntil).toBeNull();
    expect(preview.lost.map((lost) => [lost.key, lost.from, lost.to])).toEqual([
      ["groupsOwned", 10, 3],
      ["membersPerGroup", 500, 200],
      ["groupsJoined", 300, 200],
      ["createGroup", "automatic-small", "review"],
      ["beAppointed", "yes", "with-notice"],
    ]);
  });

  it("proposes the suspension that would follow: 78 to 54 crosses 60", () => {
    const xu = {
      findings: [
        fact("1", { effectiveAt: at("2026-06-01"), occurredAt: at("2026-05-30") }),
        fact("2", { category: "SPM-01", severity: "S2", occurredAt: at("2026-09-01"), effectiveAt: at("2026-09-02") }),
      ],
      rewards: [],
    };
    const sender = { ...late, role: "sender", tier: null } as const;
    const preview = previewDecision(xu, [sender], now, defaultPolicies);
    expect([preview.before.score, preview.after.score]).toEqual([78, 54]);
    expect(preview.suspension).toMatchObject({
      days: 7,
      trigger: { kind: "score-below", below: 60 },
      endsAt: now + 7 * DAY_MS,
    });
    const earlier = [{ caseId: "z", startsAt: at("2026-01-01"), endsAt: at("2027-01-01"), status: "valid" as const }];
    const again = previewDecision(xu, [sender], now, defaultPolicies, earlier);
    expect(again.suspension).toMatchObject({ earlier: 1, days: 14 });
    expect(again.suspendedUntil).toBe(at("2027-01-01"));
  });

  it("shows what an appeal would change, and never lets it get worse", () => {
    const facts = {
      ...zhao,
      findings: [...zhao.findings, fact("4", { category: "OBS-01", severity: "S4", effectiveAt: at("2026-11-20") })],
    };
    const change = (one: FindingChange) => changeFindings(facts, new Map([["4", one]]), now, defaultPolicies);
    const reversed = change({ kind: "reverse" });
    expect([reversed.before.score, reversed.after.score]).toEqual([54, 84]);
    expect(reversed.suspensions).toMatchObject([{ findingId: "4", status: "void" }]);
    expect(reversed.regained.map((one) => one.key)).toContain("createGroup");
    expect(reversed.worse).toBe(false);
    const content = { category: "OBS-01", severity: "S5", role: "sender", tier: null } as const;
    expect(change({ kind: "modify", content }).worse).toBe(true);
    const milder = change({ kind: "modify", content: { ...content, severity: "S3" } });
    expect(milder).toMatchObject({ worse: false, suspensions: [{ status: "void" }] });
    expect(milder.entries).toMatchObject([{ findingId: "4", before: { points: 30 }, after: { points: 16 } }]);
  });

  it("takes a change that makes another finding a repeat for one that worsens", () => {
    const facts: PersonFacts = {
      findings: [
        fact("1", { category: "SPM-01", severity: "S3" }),
        fact("2", { severity: "S2", occurredAt: at("2026-02-01"), effectiveAt: at("2026-02-02") }),
      ],
      rewards: [],
    };
    const content = { category: "DEF-01", severity: "S2", role: "sender", tier: null } as const;
    const changed = changeFindings(facts, new Map([["1", { kind: "modify", content }]]), at("2026-03-01"), [cp1]);
    expect(changed.entries.map(({ findingId, after }) => [findingId, after?.points])).toEqual([
      ["1", 6],
      ["2", 9],
    ]);
    expect(changed.worse).toBe(true);
  });

  it("counts a suspension without a finding for escalation and leaves it alone", () => {
    const facts: PersonFacts = {
      findings: [
        fact("1", { category: "OBS-01", severity: "S4", effectiveAt: at("2026-03-02"), occurredAt: at("2026-03-01") }),
        fact("2", { category: "PRV-01", severity: "S4", effectiveAt: at("2026-05-02"), occurredAt: at("2026-05-01") }),
      ],
      rewards: [],
    };
    const others = [{ caseId: "direct", startsAt: at("2026-02-01") }];
    const [first, second] = suspensionsOf(facts, [cp1]);
    const imposed = [
      { ...first, days: 60, endsAt: at("2026-05-01") },
      { ...second, days: 120, endsAt: at("2026-08-30") },
    ] as Suspension[];
    const changed = changeFindings(facts, new Map([["1", { kind: "reverse" }]]), at("2026-06-01"), [cp1], {
      suspensions: imposed,
      others,
    });
    expect(changed.suspensions).toMatchObject([{ status: "void" }, { status: "shortened", days: 60, earlier: 1 }]);
  });
});

describe("what comes back and when", () => {
  const facts: PersonFacts = { ...zhao, findings: [...zhao.findings, fact("3", { ...late, effectiveAt: now })] };
  const credit = creditOf(facts, defaultPolicies);

  it("lists the certain future step by step", () => {
    const steps = scoreSteps(credit, facts.rewards, now);
    expect(steps.map((step) => [shanghaiDate(step.at), step.change, step.after.score])).toEqual([
      ["2027-02-16", 6, 78],
      ["2027-04-18", 16, 94],
      ["2027-07-17", -3, 91],
      ["2027-11-18", -3, 88],
      ["2027-11-23", 12, 100],
    ]);
    expect(steps[0]?.causes).toEqual([{ kind: "deduction-ends", id: "2" }]);
  });

  it("lists the past too", () => {
    const steps = scoreSteps(credit, facts.rewards, at("2026-01-01"), now);
    expect(steps.map((step) => step.after.score)).toEqual([84, 87, 81, 84, 72]);
  });

  it("tells the points missing to the next level and when they come by themselves", () => {
    expect(nextLevel(credit, facts.rewards, now, cp1.levels)).toEqual({
      level: "B",
      pointsMissing: 8,
      reachedAt: at("2027-04-18"),
    });
    expect(nextLevel(credit, facts.rewards, at("2028-01-01"), cp1.levels)).toEqual({
      level: "A",
      pointsMissing: 10,
      reachedAt: null,
    });
  });
});

describe("levels", () => {
  it("fall at once and rise at the daily run", () => {
    expect(levelInForce(null, "B", false)).toBe("B");
    expect(levelInForce("B", "C", false)).toBe("C");
    expect(levelInForce("C", "B", false)).toBe("C");
    expect(levelInForce("C", "B", true)).toBe("B");
  });

  it("carry their entitlements", () => {
    expect(entitlementsOf("D", cp1)).toMatchObject({
      groupsOwned: null,
      membersPerGroup: null,
      groupsJoined: 100,
      createGroup: "no",
    });
    expect(lostEntitlements("C", "B", cp1)).toEqual([]);
    expect(lostEntitlements("A", "B", cp1).map((lost) => lost.key)).toEqual([
      "groupsOwned",
      "membersPerGroup",
      "groupsJoined",
      "createGroup",
    ]);
  });
});

describe("rewards (4.3)", () => {
  it("have the points of the table", () => {
    expect((["S1", "S3", "S4", "S5"] as const).map((severity) => rewardPoints("SELF_REPORT", severity, cp1))).toEqual([
      null,
      3,
      5,
      8,
    ]);
    expect([
      rewardPoints("CLEAN", null, cp1),
      rewardPoints("REPORT", null, cp1),
      rewardPoints("TRAINING", null, cp1),
    ]).toEqual([3, 1, 3]);
  });

  it("are limited: five active reports, two trainings a year and none during a grave deduction", () => {
    const given = (kind: RewardFact["kind"], count: number): RewardFact[] =>
      Array.from({ length: count }, (_, i) => ({ ...clean("2026-06-01"), id: `${i}`, kind }));
    const none = creditOf({ findings: [], rewards: [] }, defaultPolicies);
    const refusal = (kind: RewardFact["kind"], count: number, when: string) =>
      rewardRefusal(kind, given(kind, count), none, [], at(when));
    expect([
      refusal("REPORT", 4, "2026-07-01"),
      refusal("REPORT", 5, "2026-07-01"),
      refusal("REPORT", 5, "2027-06-01"),
    ]).toEqual([null, "too-many", null]);
    expect([refusal("TRAINING", 1, "2026-07-01"), refusal("TRAINING", 2, "2026-07-01")]).toEqual([null, "too-many"]);
    expect(refusal("CLEAN", 9, "2026-07-01")).toBeNull();
    const grave = [fact("1", { severity: "S4" })];
    const credit = creditOf({ findings: grave, rewards: [] }, defaultPolicies);
    expect(rewardRefusal("TRAINING", [], credit, grave, at("2026-07-01"))).toBe("grave-deduction-active");
    expect(rewardRefusal("TRAINING", [], credit, grave, at("2028-01-02"))).toBeNull();
  });
});
