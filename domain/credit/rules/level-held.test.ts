import { describe, expect, it } from "vitest";
import { parseInstant } from "@/domain/kernel/time";
import { creditOf } from "./credit-of";
import type { FindingFact, RewardFact } from "./facts";
import { isExplained, lastDailyRun, levelHeld } from "./level-held";
import { defaultPolicies } from "./policy-cp-1";

const at = (text: string) => parseInstant(`${text.includes("T") ? text : `${text}T12:00`}+08:00`) ?? Number.NaN;

const fact = (severity: FindingFact["severity"], day: string): FindingFact => ({
  id: `${severity} ${day}`,
  personId: "p",
  caseId: `${severity} ${day}`,
  category: "OBS-01",
  severity,
  role: "sender",
  tier: null,
  occurredAt: at(`${day}T09:00`),
  effectiveAt: at(day),
  status: "valid",
  reversedAt: null,
});
const curveOf = (findings: FindingFact[], rewards: RewardFact[] = []) =>
  creditOf({ findings, rewards }, defaultPolicies).curve;

describe("the level in force", () => {
  it("is worked out at 00:05 in Beijing", () => {
    expect(lastDailyRun(at("2026-03-04T00:05"))).toBe(at("2026-03-04T00:05"));
    expect(lastDailyRun(at("2026-03-04T00:04"))).toBe(at("2026-03-03T00:05"));
  });

  it("falls at once and rises at the next daily run", () => {
    const curve = curveOf([fact("S4", "2026-01-10")]);
    expect(levelHeld(curve, at("2026-01-10T11:59"))).toBe("B");
    expect(levelHeld(curve, at("2026-01-10"))).toBe("C");
    const expiry = at("2028-01-10");
    expect(levelHeld(curve, expiry)).toBe("C");
    expect(levelHeld(curve, at("2028-01-11T00:04"))).toBe("C");
    expect(levelHeld(curve, at("2028-01-11T00:05"))).toBe("B");
  });

  it("falls at once when rewards run out", () => {
    const rewards = [1, 2, 3, 4].map(
      (n): RewardFact => ({ id: `${n}`, personId: "p", kind: "CLEAN", points: 3, grantedAt: at("2026-01-10") }),
    );
    const curve = curveOf([], rewards);
    expect(levelHeld(curve, at("2026-01-10"))).toBe("B");
    expect(levelHeld(curve, at("2026-01-11"))).toBe("A");
    expect(levelHeld(curve, at("2027-01-10"))).toBe("B");
  });
});

describe("a stored copy", () => {
  const curve = curveOf([fact("S4", "2026-01-10")]);
  const stored = { score: 70, rawScore: 70, level: "C" as const };

  it("may lag behind points that came back since the last comparison, and behind nothing else", () => {
    const explained = (since: string, now: string, copy: typeof stored = stored) =>
      isExplained(copy, curve, at(since), at(now));
    expect(explained("2028-01-09", "2028-01-11")).toBe(true);
    expect(explained("2028-01-11", "2028-01-12")).toBe(false);
    expect(explained("2026-02-01", "2026-02-02", { ...stored, score: 71 })).toBe(false);
    expect(explained("2026-02-01", "2026-02-02", { ...stored, level: "B" as never })).toBe(false);
  });
});
