import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/domain/kernel/time";
import { cleanRewardsDue, cleanRewardsMissing, cleanRewardsOwed, withoutSuspensions } from "./clean-rewards";
import type { FindingFact, PersonFacts } from "./facts";
import { cp1, defaultPolicies } from "./policy-cp-1";

const days = (...list: number[]) => list.map((day) => day * DAY_MS);
const inDays = (instants: readonly number[]) => instants.map((instant) => instant / DAY_MS);

describe("CLEAN (4.3)", () => {
  it("comes after every full 90 days of management and starts anew at a finding with points", () => {
    const managed = [
      { from: 0, until: 100 * DAY_MS },
      { from: 95 * DAY_MS, until: 185 * DAY_MS },
      { from: 200 * DAY_MS, until: null },
    ];
    const due = (restarts: number[], until: number) => inDays(cleanRewardsDue(managed, restarts, until * DAY_MS, cp1));
    expect(due([], 89)).toEqual([]);
    expect(due([], 300)).toEqual([90, 180, 285]);
    expect(due(days(100), 300)).toEqual([90, 205, 295]);
    expect(due(days(190, 50), 300)).toEqual([140, 290]);
  });

  it("does not count the time of a suspension, unless it was voided", () => {
    const managed = [{ from: 0, until: null }];
    const suspended = { startsAt: 10 * DAY_MS, endsAt: 20 * DAY_MS };
    const due = (status: string) =>
      inDays(cleanRewardsDue(withoutSuspensions(managed, [{ ...suspended, status }]), [], 120 * DAY_MS, cp1));
    expect(due("valid")).toEqual([100]);
    expect(due("void")).toEqual([90]);
  });

  it("is given once: what was given is neither repeated nor taken back when facts change", () => {
    const missing = (due: number[], granted: number[], at: number) =>
      inDays(cleanRewardsMissing(days(...due), days(...granted), at * DAY_MS, cp1));
    expect(missing([90, 180], [90], 200)).toEqual([180]);
    // A reversal gave a blocked reward back after another had been given later.
    expect(missing([90, 180, 270], [90, 190], 280)).toEqual([270]);
    // A finding about an older act came after the reward: the next one counts as given.
    expect(missing([90, 190, 280], [90, 180], 281)).toEqual([280]);
    // Years before the policy: only what would still count.
    expect(missing([90, 180, 400], [], 500)).toEqual([180, 400]);
  });

  it("is owed again for the time that a reversed finding had blocked", () => {
    const finding: FindingFact = {
      id: "f",
      personId: "p",
      caseId: "c",
      category: "DEF-01",
      severity: "S3",
      role: "sender",
      tier: null,
      occurredAt: 60 * DAY_MS,
      effectiveAt: 61 * DAY_MS,
      status: "valid",
      reversedAt: null,
    };
    const owed = (facts: PersonFacts) =>
      inDays(cleanRewardsOwed(facts, [{ from: 0, until: null }], 100 * DAY_MS, defaultPolicies));
    expect(owed({ findings: [finding], rewards: [] })).toEqual([]);
    const reversed = { ...finding, status: "reversed" as const, reversedAt: 99 * DAY_MS };
    expect(owed({ findings: [reversed], rewards: [] })).toEqual([90]);
    const given = { id: "r", personId: "p", kind: "CLEAN" as const, points: 3, grantedAt: 90 * DAY_MS };
    expect(owed({ findings: [reversed], rewards: [given] })).toEqual([]);
  });
});
