import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cp1 } from "./policy-cp-1";
import { changedNumbers, numbersOf, policyNumbers, withNumbers } from "./policy-numbers";
import { policyProblems } from "./policy-problems";
import { simulatePerson } from "./policy-simulation";

const at = Date.UTC(2026, 10, 24);
const day = 86_400_000;

describe("a draft of the credit policy", () => {
  it("begins as CP-1, which breaks no rule", () => {
    expect(policyProblems(cp1)).toEqual([]);
    expect(withNumbers(cp1, numbersOf(cp1))).toEqual(cp1);
  });

  it("holds every number that CP-1 computes with, save shape, floor of zero and the night", () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === "number"
        ? [path]
        : value !== null && typeof value === "object"
          ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
          : [];
    const listed = new Set(policyNumbers.map(({ path }) => path));
    expect(leaves(cp1, "").filter((path) => !listed.has(path))).toEqual([
      "effectiveFrom",
      "least",
      "repeatPct.0",
      "minorDivisor",
      "levels.4.from",
      "suspension.escalation.0",
      "night.fromHour",
      "night.untilHour",
    ]);
  });

  it("does not touch the version it comes from", () => {
    const before = JSON.stringify(cp1);
    const draft = withNumbers(cp1, { "base.S2": 10 });
    expect(draft.base.S2).toBe(10);
    expect(JSON.stringify(cp1)).toBe(before);
    expect(changedNumbers(cp1, draft)).toEqual([{ path: "base.S2", from: 6, to: 10 }]);
  });

  it.each([
    ["a graver severity costs less", { "base.S3": 5 }, "base.S3", "policy-not-below"],
    ["thresholds cross", { "levels.1.from": 55 }, "levels.2.from", "policy-below"],
    ["triggers cross", { "suspension.scoreTriggers.1.below": 60 }, "suspension.scoreTriggers.1.below", "policy-below"],
    ["a clock ends before the one before it", { "tierHours.TIMELY": 12 }, "tierHours.PROMPT", "policy-below"],
    ["a cap is not positive", { vicariousCap: 0 }, "vicariousCap", "policy-range"],
    [
      "a trigger passes the cap",
      { "suspension.capDays": 100 },
      "suspension.findingTriggers.2.days",
      "policy-not-above",
    ],
    ["a number is no whole one", { "base.S1": 1.5 }, "base.S1", "policy-range"],
  ])("is refused when %s", (_, numbers, path, rule) => {
    expect(policyProblems(withNumbers(cp1, numbers as Record<string, number>))).toContainEqual(
      expect.objectContaining({ path, rule }),
    );
  });

  it("takes no number that policies do not have", () => {
    expect(() => withNumbers(cp1, { "constructor.name": 1 })).toThrow(RangeError);
  });
});

describe("a simulation", () => {
  const finding = (severity: "S2" | "S4", daysAgo: number) => ({
    id: `f${daysAgo}`,
    personId: "p",
    caseId: `c${daysAgo}`,
    category: "DEF-01",
    severity,
    role: "sender" as const,
    tier: null,
    occurredAt: at - (daysAgo + 1) * day,
    effectiveAt: at - daysAgo * day,
    status: "valid" as const,
    reversedAt: null,
  });

  it("changes nothing when the draft changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("S2" as const, "S4" as const), fc.integer({ min: 1, max: 800 }))),
        (list) => {
          const days = [...new Map(list.map(([severity, ago]) => [ago, severity]))];
          const facts = { findings: days.map(([ago, severity]) => finding(severity, ago)), rewards: [] };
          const { before, after } = simulatePerson(facts, [cp1], { ...cp1, id: "CP-2" }, at);
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("shows what a harder draft would mean: points, level and days", () => {
    const facts = { findings: [finding("S4", 10)], rewards: [] };
    const draft = withNumbers(cp1, { "base.S4": 45, "suspension.findingTriggers.0.days": 60 });
    const { before, after } = simulatePerson(facts, [cp1], draft, at);
    expect(before).toEqual({ score: 70, level: "C", suspensionDays: 30, suspended: true });
    expect(after).toEqual({ score: 55, level: "D", suspensionDays: 60, suspended: true });
  });
});
