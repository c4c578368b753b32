import { describe, expect, it } from "vitest";
import { formatInstant, HOUR_MS, parseInstant } from "@/domain/kernel/time";
import type { Severity, Tier } from "../vocabulary";
import { deriveEntries } from "./derive-entries";
import type { FindingFact } from "./facts";
import { managerTier, tierDeadlines } from "./manager-tier";
import { defaultPolicies } from "./policy-cp-1";

const at = (text: string) => parseInstant(`${text}+08:00`) ?? Number.NaN;
const shown = (instant: number) => formatInstant(instant + 8 * HOUR_MS).slice(0, 16);

describe("the manager's clock (4.4)", () => {
  it.each([
    ["2026-11-20T09:12", "2026-11-20T21:12", "2026-11-21T09:12", "2026-11-23T09:12"],
    ["2026-11-23T10:20", "2026-11-23T22:20", "2026-11-24T10:20", "2026-11-26T10:20"],
    ["2026-11-20T11:00", "2026-11-21T08:00", "2026-11-21T11:00", "2026-11-23T11:00"],
    ["2026-11-20T19:59", "2026-11-21T08:00", "2026-11-21T19:59", "2026-11-23T19:59"],
    ["2026-11-20T23:30", "2026-11-21T11:30", "2026-11-22T08:00", "2026-11-24T08:00"],
    ["2026-11-20T03:00", "2026-11-20T15:00", "2026-11-21T08:00", "2026-11-23T08:00"],
  ])("known at %s: prompt until %s, timely until %s, late until %s", (known, ...expected) => {
    const { PROMPT, TIMELY, LATE } = tierDeadlines(at(known));
    expect([PROMPT, TIMELY, LATE].map(shown)).toEqual(expected);
  });

  it.each([
    ["2026-11-20T09:00", "PROMPT"],
    ["2026-11-20T21:12", "PROMPT"],
    ["2026-11-20T21:12:00.001", "TIMELY"],
    ["2026-11-21T09:12", "TIMELY"],
    ["2026-11-21T21:40", "LATE"],
    ["2026-11-23T09:12", "LATE"],
    ["2026-11-23T09:12:00.001", "NONE"],
  ])("an act at %s is %s", (acted, tier) => {
    const firstActionAt = at(acted);
    const result = managerTier({
      knowledgeAt: at("2026-11-20T09:12"),
      firstActionAt,
      decidedAt: at("2026-12-01T12:00"),
    });
    expect(result).toMatchObject({ tier, running: false, nextDeadline: null });
  });

  it("measures what has passed: 36 hours 28 minutes are late", () => {
    const knowledgeAt = at("2026-11-20T09:12");
    const result = managerTier({
      knowledgeAt,
      firstActionAt: at("2026-11-21T21:40"),
      decidedAt: at("2026-11-23T12:00"),
    });
    expect(result.tier).toBe("LATE");
    expect(result.elapsedMs).toBe(36 * HOUR_MS + 28 * 60_000);
  });

  it("holds nothing against managers whose time had not run out at the decision", () => {
    const knowledgeAt = at("2026-11-20T09:12");
    const early = managerTier({ knowledgeAt, firstActionAt: null, decidedAt: at("2026-11-20T20:00") });
    expect(early).toMatchObject({ tier: "PROMPT", running: true, nextDeadline: at("2026-11-20T21:12") });
    const never = managerTier({ knowledgeAt, firstActionAt: null, decidedAt: at("2026-11-24T09:13") });
    expect(never).toMatchObject({ tier: "NONE", running: false, nextDeadline: null });
  });
});

describe("the manager's share (4.4)", () => {
  const severityList: Severity[] = ["S1", "S2", "S3", "S4", "S5"];
  const points = (severity: Severity, tier: Tier, repeats: number) => {
    const base: FindingFact = {
      id: "x",
      personId: "p",
      caseId: "x",
      category: "DEF-01",
      severity,
      role: "manager",
      tier,
      occurredAt: at("2026-06-01T09:00"),
      effectiveAt: at("2026-06-01T12:00"),
      status: "valid",
      reversedAt: null,
    };
    const earlier = Array.from({ length: repeats }, (_, i): FindingFact => {
      const before = at(`2026-0${i + 2}-01T09:00`);
      return {
        ...base,
        id: `e${i}`,
        caseId: `e${i}`,
        role: "sender",
        tier: null,
        occurredAt: before,
        effectiveAt: before,
      };
    });
    // A prior of another family, so that S1 is no warning and no repeat.
    const other: FindingFact = {
      ...base,
      id: "o",
      caseId: "o",
      category: "SPM-01",
      role: "sender",
      tier: null,
      occurredAt: at("2026-01-01T09:00"),
      effectiveAt: at("2026-01-01T12:00"),
    };
    return deriveEntries([other, ...earlier, base], defaultPolicies).find((entry) => entry.findingId === "x")?.points;
  };

  it.each<[Tier, number[]]>([
    ["PROMPT", [0, 0, 0, 0, 0]],
    ["TIMELY", [1, 2, 4, 8, 15]],
    ["LATE", [1, 3, 8, 15, 30]],
    ["NONE", [2, 6, 16, 30, 30]],
  ])("%s costs %j for S1 to S5", (tier, expected) => {
    expect(severityList.map((severity) => points(severity, tier, 0))).toEqual(expected);
  });

  it.each<[Severity, Tier, number, number]>([
    ["S2", "TIMELY", 2, 3],
    ["S2", "LATE", 5, 6],
    ["S2", "NONE", 9, 12],
    ["S3", "TIMELY", 6, 8],
    ["S3", "LATE", 12, 16],
    ["S3", "NONE", 24, 30],
    ["S4", "TIMELY", 11, 15],
    ["S4", "LATE", 23, 30],
    ["S4", "NONE", 30, 30],
    ["S5", "TIMELY", 23, 30],
    ["S5", "LATE", 30, 30],
    ["S5", "NONE", 30, 30],
  ])("%s %s costs %i with one prior case, %i with two", (severity, tier, once, twice) => {
    expect([points(severity, tier, 1), points(severity, tier, 2)]).toEqual([once, twice]);
  });
});
