import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { findingRoles, managerTiers, severities } from "../vocabulary";
import { creditOf } from "./credit-of";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { defaultPolicies } from "./policy-cp-1";
import { scoreOn } from "./score-curve";
import { scoreSteps } from "./score-steps";
import { suspensionsOf } from "./suspensions";

// A failure prints its seed; fast-check's `seed` and `path` repeat it.
const runs = { numRuns: process.env.QUNJIAN_TEST_LONG === "1" ? 20_000 : 500 };
const BEGIN = Date.UTC(2026, 0, 1);

const finding = fc
  .record({
    caseId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    category: fc.constantFrom("DEF-01", "SPM-01", "OBS-01", "FRD-01", "ORD-01"),
    severity: fc.constantFrom(...severities),
    role: fc.constantFrom(...findingRoles),
    tier: fc.constantFrom(...managerTiers),
    day: fc.nat(900),
    delay: fc.nat(40),
    minor: fc.constantFrom(null, null, null, "under14" as const, "under18" as const),
    stay: fc.option(fc.tuple(fc.nat(40), fc.nat(40)), { freq: 6 }),
  })
  .map((drawn): FindingFact => {
    const occurredAt = BEGIN + drawn.day * DAY_MS;
    const effectiveAt = occurredAt + drawn.delay * DAY_MS + 3 * HOUR_MS;
    return {
      id: "",
      personId: "p",
      caseId: drawn.caseId,
      category: drawn.category,
      severity: drawn.severity,
      role: drawn.role,
      tier: drawn.role === "manager" ? drawn.tier : null,
      occurredAt,
      effectiveAt,
      status: "valid",
      reversedAt: null,
      minor: drawn.minor,
      stays: drawn.stay
        ? [
            {
              from: effectiveAt + drawn.stay[0] * DAY_MS,
              until: effectiveAt + (drawn.stay[0] + drawn.stay[1]) * DAY_MS,
            },
          ]
        : [],
    };
  });
const reward = fc.record({ points: fc.constantFrom(1, 3, 5, 8), day: fc.nat(900) }).map(
  ({ points, day }): RewardFact => ({
    id: "",
    personId: "p",
    kind: "REPORT",
    points,
    grantedAt: BEGIN + day * DAY_MS,
  }),
);
const person = fc
  .record({ findings: fc.array(finding, { maxLength: 14 }), rewards: fc.array(reward, { maxLength: 8 }) })
  .map(
    (facts): PersonFacts => ({
      findings: facts.findings.map((one, i) => ({ ...one, id: `f${String(i).padStart(2, "0")}` })),
      rewards: facts.rewards.map((one, i) => ({ ...one, id: `r${i}` })),
    }),
  );
const choice = fc.array(fc.boolean(), { minLength: 14, maxLength: 14 });
const instants = Array.from({ length: 120 }, (_, i) => BEGIN + i * 20 * DAY_MS + 3 * HOUR_MS);

function changesOf(facts: PersonFacts): number[] {
  const { curve } = creditOf(facts, defaultPolicies);
  return [...curve.deductions.at, ...curve.rewards.at];
}

function readings(facts: PersonFacts, at: readonly number[] = instants) {
  const { curve } = creditOf(facts, defaultPolicies);
  return at.map((instant) => scoreOn(curve, instant));
}

const reverse = (facts: PersonFacts, which: readonly boolean[], reversedAt: number | null = null): PersonFacts => ({
  ...facts,
  findings: facts.findings.map((one, i) => (which[i] ? { ...one, status: "reversed", reversedAt } : one)),
});

describe("the engine, whatever the facts", { timeout: 600_000 }, () => {
  it("does not depend on the order of insertion", () => {
    fc.assert(
      fc.property(person, fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const other = { findings: shuffled(facts.findings), rewards: shuffled(facts.rewards) };
        expect(creditOf(other, defaultPolicies)).toEqual(creditOf(facts, defaultPolicies));
        expect(suspensionsOf(other, defaultPolicies)).toEqual(suspensionsOf(facts, defaultPolicies));
      }),
      runs,
    );
  });

  it("keeps the score in 0–120 and never clamps the raw score", () => {
    fc.assert(
      fc.property(person, (facts) => {
        const wrong = readings(facts, [...instants, ...changesOf(facts)]).filter(
          ({ raw, score, start, rewards, deductions }) =>
            raw !== start + rewards - deductions || score !== Math.min(120, Math.max(0, raw)) || !Number.isInteger(raw),
        );
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it("gives 100 and the rewards when all findings are reversed", () => {
    fc.assert(
      fc.property(person, (facts) => {
        const all = reverse(facts, Array(14).fill(true));
        expect(readings(all)).toEqual(readings({ findings: [], rewards: facts.rewards }));
        expect(suspensionsOf(all, defaultPolicies).filter((one) => one.status !== "void")).toEqual([]);
      }),
      runs,
    );
  });

  it("never raises the score by adding a finding, never lowers it by reversing some", () => {
    fc.assert(
      fc.property(person, choice, (facts, which) => {
        const lighter = reverse(facts, which);
        const at = [...instants, ...changesOf(facts), ...changesOf(lighter)];
        const [heavy, light] = [readings(facts, at), readings(lighter, at)];
        for (const [i, one] of light.entries()) expect(one.raw).toBeGreaterThanOrEqual(heavy[i]?.raw as number);
      }),
      runs,
    );
  });

  it("changes the score only where something begins, ends or is stayed", () => {
    fc.assert(
      fc.property(person, (facts) => {
        const credit = creditOf(facts, defaultPolicies);
        const steps = scoreSteps(credit, facts.rewards, Number.NEGATIVE_INFINITY);
        let raw = 100;
        for (const step of steps) {
          expect(step.before.raw).toBe(raw);
          expect(step.after.raw).not.toBe(raw);
          raw = step.after.raw;
        }
        expect(raw).toBe(100);
        for (const at of instants) {
          const last = steps.findLast((step) => step.at <= at);
          expect(scoreOn(credit.curve, at).raw).toBe(last ? last.after.raw : 100);
        }
      }),
      runs,
    );
  });

  it("agrees with the definition: per case the largest active entry, rewards capped", () => {
    fc.assert(
      fc.property(person, (facts) => {
        const { entries, curve } = creditOf(facts, defaultPolicies);
        for (const at of instants) {
          const largest = new Map<string, number>();
          for (const entry of entries) {
            const stayed = entry.stays.some((stay) => stay.from <= at && at < (stay.until ?? Infinity));
            if (entry.effectiveAt > at || at >= entry.expiresAt || stayed) continue;
            largest.set(entry.caseId, Math.max(largest.get(entry.caseId) ?? 0, entry.points));
          }
          const earned = facts.rewards.filter((one) => one.grantedAt <= at && at < one.grantedAt + 365 * DAY_MS);
          const deducted = [...largest.values()].reduce((sum, points) => sum + points, 0);
          const rewarded = Math.min(
            20,
            earned.reduce((sum, one) => sum + one.points, 0),
          );
          expect(scoreOn(curve, at).raw).toBe(100 + rewarded - deducted);
        }
      }),
      runs,
    );
  });

  it("after reversals only keeps, shortens or voids suspensions that existed", () => {
    fc.assert(
      fc.property(person, choice, (facts, which) => {
        const before = new Map(suspensionsOf(facts, defaultPolicies).map((one) => [one.findingId, one]));
        const after = suspensionsOf(reverse(facts, which), defaultPolicies);
        expect(after.map((one) => one.findingId)).toEqual([...before.keys()]);
        for (const one of after) {
          const old = before.get(one.findingId);
          expect(one.startsAt).toBe(old?.startsAt);
          expect(one.endsAt).toBeLessThanOrEqual(old?.endsAt as number);
          expect(one.status === "shortened").toBe(one.endsAt < (old?.endsAt as number));
          if (which[facts.findings.findIndex((finding) => finding.id === one.findingId)])
            expect(one.status).toBe("void");
        }
      }),
      runs,
    );
  });

  it("restoring what was reversed restores score and entries, not voided suspensions", () => {
    fc.assert(
      fc.property(person, choice, (facts, which) => {
        const reversedAt = BEGIN + 2000 * DAY_MS;
        const reversed = reverse(facts, which, reversedAt);
        const restored = {
          ...facts,
          findings: facts.findings.map((one, i) =>
            which[i] ? { ...one, reversedAt, restoredAt: reversedAt + 1 } : one,
          ),
        };
        expect(creditOf(restored, defaultPolicies)).toEqual(creditOf(facts, defaultPolicies));
        expect(suspensionsOf(restored, defaultPolicies)).toEqual(suspensionsOf(reversed, defaultPolicies));
      }),
      runs,
    );
  });

  it("explains the past by what was known then", () => {
    fc.assert(
      fc.property(person, choice, fc.nat(1000), (facts, which, day) => {
        const knownAt = BEGIN + day * DAY_MS;
        const later = reverse(facts, which, knownAt + 1);
        expect(creditOf(later, defaultPolicies, knownAt)).toEqual(creditOf(facts, defaultPolicies, knownAt));
        expect(suspensionsOf(later, defaultPolicies, knownAt)).toEqual(suspensionsOf(facts, defaultPolicies, knownAt));
      }),
      runs,
    );
  });

  it("keeps points between 0 and the caps", () => {
    fc.assert(
      fc.property(person, (facts) => {
        const roles = new Map(facts.findings.map((one) => [one.id, one.role]));
        for (const entry of creditOf(facts, defaultPolicies).entries) {
          expect(entry.points).toBeGreaterThanOrEqual(0);
          expect(entry.points).toBeLessThanOrEqual(roles.get(entry.findingId) === "manager" ? 30 : 100);
        }
      }),
      runs,
    );
  });
});
