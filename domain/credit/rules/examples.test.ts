import { describe, expect, it } from "vitest";
import { DAY_MS, formatInstant, parseInstant } from "@/domain/kernel/time";
import { creditOf, scoreAt } from "./credit-of";
import type { CreditPolicy } from "./credit-policy";
import type { FindingFact, PersonFacts, RewardFact } from "./facts";
import { cp1, defaultPolicies } from "./policy-cp-1";
import { suspendedUntil, suspensionsOf } from "./suspensions";

/** Asia/Shanghai; a date alone is 12:00. */
const at = (text: string) => parseInstant(`${text.includes("T") ? text : `${text}T12:00`}+08:00`) ?? Number.NaN;

/** `"DEF S2 2026-01-10 2026-01-10"`: category, severity, act at 09:00, effect at 12:00. */
function finding(id: string, facts: string, more: Partial<FindingFact> = {}): FindingFact {
  const [family, severity, act, effect = act] = facts.split(" ");
  return {
    id,
    personId: "p",
    caseId: `case-${id}`,
    category: `${family}-01`,
    severity: severity as FindingFact["severity"],
    role: "sender",
    tier: null,
    occurredAt: at(`${act}T09:00`),
    effectiveAt: at(effect as string),
    status: "valid",
    reversedAt: null,
    ...more,
  };
}

const reward = (kind: RewardFact["kind"], points: number, day: string): RewardFact => ({
  id: `${kind}-${day}`,
  personId: "p",
  kind,
  points,
  grantedAt: at(day),
});

const person = (findings: FindingFact[], rewards: RewardFact[] = []): PersonFacts => ({ findings, rewards });

function reading(facts: PersonFacts, instant: string, book = defaultPolicies): string {
  const { score, level } = scoreAt(facts, book, at(instant));
  return `${score} ${level}`;
}

const points = (facts: PersonFacts, book = defaultPolicies) =>
  creditOf(facts, book).entries.map((entry) => entry.points);

function suspensions(facts: PersonFacts): string[] {
  return suspensionsOf(facts, defaultPolicies).map(
    (one) => `${one.findingId} ${one.days}d ${formatInstant(one.endsAt)} ${one.status}`,
  );
}

const manager = (tier: FindingFact["tier"]) => ({ role: "manager", tier }) as const;
const organiser = { role: "organiser" } as const;

describe("worked examples of CP-1 (4.8)", () => {
  it("1: the first S1 is a warning, the second one counts for 90 days", () => {
    const facts = person([finding("1", "SPM S1 2026-01-10"), finding("2", "DEF S1 2026-02-10")]);
    expect(points(facts)).toEqual([0, 2]);
    expect(reading(facts, "2026-01-10")).toBe("100 B");
    expect(reading(facts, "2026-02-10")).toBe("98 B");
    expect(reading(facts, "2026-05-11T11:59:59")).toBe("98 B");
    expect(reading(facts, "2026-05-11T12:00")).toBe("100 B");
  });

  it("2: a repeat in the family costs 150 %", () => {
    const facts = person([finding("1", "DEF S2 2026-01-10"), finding("2", "DEF S2 2026-02-20")]);
    expect(points(facts)).toEqual([6, 9]);
    expect(reading(facts, "2026-01-10")).toBe("94 B");
    expect(reading(facts, "2026-02-20")).toBe("85 B");
    expect(reading(facts, "2026-07-09T11:59:59.999")).toBe("85 B");
    expect(reading(facts, "2026-07-09")).toBe("91 B");
    expect(reading(facts, "2026-08-19")).toBe("100 B");
  });

  it("3: prompt managers lose nothing and are rewarded for reporting first", () => {
    const facts = person(
      [finding("1", "FRD S5 2026-03-01 2026-03-03", manager("PROMPT"))],
      [reward("SELF_REPORT", 8, "2026-03-03")],
    );
    expect(points(facts)).toEqual([0]);
    expect(reading(facts, "2026-03-03")).toBe("108 B");
    expect(reading(facts, "2027-03-03")).toBe("100 B");
    expect(suspensions(facts)).toEqual([]);
  });

  it("4: repeat and share multiply", () => {
    const facts = person([
      finding("1", "DEF S3 2026-01-05 2026-01-10", manager("NONE")),
      finding("2", "DEF S3 2026-03-01 2026-03-06", manager("LATE")),
    ]);
    expect(points(facts)).toEqual([16, 12]);
    expect(reading(facts, "2026-01-10")).toBe("84 B");
    expect(reading(facts, "2026-03-06")).toBe("72 C");
    expect(reading(facts, "2027-01-10")).toBe("88 B");
    expect(reading(facts, "2027-03-06")).toBe("100 B");
  });

  it("5: a second suspension doubles, the later end holds", () => {
    const facts = person([
      finding("1", "GAM S5 2026-01-05 2026-01-10", organiser),
      finding("2", "PRV S3 2026-01-20 2026-01-21"),
    ]);
    expect(reading(facts, "2026-01-10")).toBe("40 D");
    expect(reading(facts, "2026-01-21")).toBe("24 E");
    expect(suspensions(facts)).toEqual([
      "1 180d 2026-07-09T04:00:00.000Z valid",
      "2 60d 2026-03-22T04:00:00.000Z valid",
    ]);
    const [first, second] = suspensionsOf(facts, defaultPolicies);
    expect(first).toMatchObject({ proposeRevocation: true, baseDays: 180 });
    expect(second).toMatchObject({ trigger: { kind: "score-below", below: 40 }, baseDays: 30, earlier: 1 });
    expect(suspendedUntil(suspensionsOf(facts, defaultPolicies), at("2026-01-22"))).toBe(at("2026-07-09"));
    expect(reading(facts, "2027-01-21")).toBe("40 D");
    expect(reading(facts, "2029-01-09")).toBe("100 B");
  });

  it("7: one entry per case and person", () => {
    const facts = person([
      finding("1", "FRD S3 2026-01-05 2026-01-10", { caseId: "c" }),
      finding("2", "FRD S3 2026-01-05 2026-01-10", { caseId: "c", ...manager("NONE") }),
    ]);
    expect(points(facts)).toEqual([16, 16]);
    expect(reading(facts, "2026-01-10")).toBe("84 B");
  });

  it("8: acts before the first notice never escalate", () => {
    const facts = person([finding("1", "SPM S2 2026-01-05 2026-01-08"), finding("2", "SPM S2 2026-01-07 2026-01-09")]);
    expect(points(facts)).toEqual([6, 6]);
    expect(reading(facts, "2026-01-09")).toBe("88 B");
  });

  it.each([
    ["a", 10, 6, "94 B"],
    ["b", 4, 4, "96 B"],
  ])("10%s: the old rule holds unless the new one (S2 = %i) is lighter", (_, base, deducted, expected) => {
    const next: CreditPolicy = {
      ...cp1,
      id: "CP-2",
      effectiveFrom: at("2026-07-01T00:00"),
      base: { ...cp1.base, S2: base },
    };
    const book = [cp1, next];
    const facts = person([finding("1", "DEF S2 2026-06-29 2026-07-03")]);
    expect(points(facts, book)).toEqual([deducted]);
    expect(reading(facts, "2026-07-03", book)).toBe(expected);
  });

  describe("12: a reversal keeps, shortens or voids, and never adds", () => {
    const first = finding("1", "FRD S5 2026-01-01 2026-01-02", organiser);
    const rest = [finding("2", "OBS S4 2026-01-03 2026-01-04"), finding("3", "PRV S3 2026-01-05 2026-01-06")];

    it("before", () => {
      const facts = person([first, ...rest]);
      expect(reading(facts, "2026-01-02")).toBe("40 D");
      expect(reading(facts, "2026-01-04")).toBe("10 E");
      expect(scoreAt(facts, defaultPolicies, at("2026-01-06"))).toMatchObject({ raw: -6, score: 0, level: "E" });
      expect(suspensions(facts).map((one) => one.slice(0, 6))).toEqual(["1 180d", "2 180d"]);
    });

    it.each([null, at("2026-02-01")])("after (reversed at %s)", (reversedAt) => {
      const facts = person([{ ...first, status: "reversed", reversedAt }, ...rest]);
      expect(reading(facts, "2026-01-02")).toBe("100 B");
      expect(reading(facts, "2026-01-04")).toBe("70 C");
      expect(reading(facts, "2026-01-06")).toBe("54 D");
      expect(suspensions(facts)).toEqual([
        "1 180d 2026-07-01T04:00:00.000Z void",
        "2 30d 2026-02-03T04:00:00.000Z shortened",
      ]);
    });

    it("a finding that takes effect after the reversal is judged without the reversed one", () => {
      const facts = person([{ ...first, status: "reversed", reversedAt: at("2026-01-05T10:00") }, ...rest]);
      expect(suspensions(facts)).toEqual([
        "1 180d 2026-07-01T04:00:00.000Z void",
        "2 30d 2026-02-03T04:00:00.000Z shortened",
        "3 14d 2026-01-20T04:00:00.000Z valid",
      ]);
    });

    it("what was known before the reversal stays explainable", () => {
      const facts = person([{ ...first, status: "reversed", reversedAt: at("2026-02-01") }, ...rest]);
      const [when, before] = [at("2026-01-06"), at("2026-01-31")];
      expect(scoreAt(facts, defaultPolicies, when, before)).toMatchObject({ raw: -6, score: 0 });
      expect(scoreAt(facts, defaultPolicies, when, at("2026-02-01"))).toMatchObject({ raw: 54 });
      expect(suspensionsOf(facts, defaultPolicies, before).map((one) => one.status)).toEqual(["valid", "valid"]);
    });

    it("restoring the finding restores the score, not a voided suspension", () => {
      const restored = { ...first, reversedAt: at("2026-02-01"), restoredAt: at("2026-02-10") };
      const facts = person([restored, ...rest]);
      expect(scoreAt(facts, defaultPolicies, at("2026-01-06"))).toMatchObject({ raw: -6, score: 0 });
      expect(suspensionsOf(facts, defaultPolicies).map((one) => one.status)).toEqual(["void", "shortened"]);
    });
  });

  it("14: training adds to what expires by itself", () => {
    const facts = person([finding("1", "DEF S2 2026-01-05 2026-01-06")], [reward("TRAINING", 3, "2026-02-01")]);
    expect(reading(facts, "2026-01-06")).toBe("94 B");
    expect(reading(facts, "2026-02-01")).toBe("97 B");
    expect(reading(facts, "2026-07-05")).toBe("103 B");
  });

  it("15: modifying S4 to S3 voids the suspension and moves the expiry", () => {
    const original = finding("1", "OBS S4 2026-01-05 2026-01-06");
    expect(reading(person([original]), "2026-01-06")).toBe("70 C");
    expect(suspensions(person([original]))).toEqual(["1 30d 2026-02-05T04:00:00.000Z valid"]);
    const amendment = { ...original, severity: "S3", knownAt: at("2026-01-20") } as const;
    const facts = person([{ ...original, amendments: [amendment] }]);
    expect(reading(facts, "2026-01-06")).toBe("84 B");
    expect(suspensionsOf(facts, defaultPolicies)).toMatchObject([{ findingId: "1", status: "void" }]);
    expect(creditOf(facts, defaultPolicies).entries[0]?.expiresAt).toBe(at("2027-01-06"));
    expect(scoreAt(facts, defaultPolicies, at("2026-01-06"), at("2026-01-10")).score).toBe(70);
  });
});

describe("rules around the examples", () => {
  it("two S1 before any notice are both warnings, and a warning is a prior", () => {
    const facts = person([
      finding("1", "SPM S1 2026-01-05 2026-01-10"),
      finding("2", "DEF S1 2026-01-06 2026-01-11"),
      finding("3", "DEF S2 2026-02-01"),
    ]);
    expect(points(facts)).toEqual([0, 0, 9]);
  });

  it("a prompt manager finding is a prior for nothing", () => {
    const prompt = finding("1", "DEF S3 2026-01-05 2026-01-10", manager("PROMPT"));
    expect(points(person([prompt, finding("2", "DEF S1 2026-02-01")]))).toEqual([0, 0]);
    expect(points(person([prompt, finding("2", "DEF S2 2026-02-01")]))).toEqual([0, 6]);
  });

  it("the repeat window is 365 days, both ends included", () => {
    const first = finding("1", "DEF S2 2026-01-10");
    const pointsAfter = (ms: number) => {
      const occurredAt = first.effectiveAt + ms;
      return points(person([first, finding("2", "DEF S2 2026-01-10", { occurredAt, effectiveAt: occurredAt + 1 })]))[1];
    };
    expect(pointsAfter(0)).toBe(6);
    expect(pointsAfter(1)).toBe(9);
    expect(pointsAfter(365 * DAY_MS)).toBe(9);
    expect(pointsAfter(365 * DAY_MS + 1)).toBe(6);
  });

  it("the own case is no prior, two findings of one other case are one prior", () => {
    const facts = person([
      finding("1", "DEF S2 2026-01-10", { caseId: "a" }),
      finding("2", "DEF S2 2026-01-11", { caseId: "a" }),
      finding("3", "DEF S2 2026-02-01", { caseId: "b" }),
      finding("4", "DEF S2 2026-03-01", { caseId: "b" }),
      finding("5", "DEF S2 2026-04-01", { caseId: "c" }),
    ]);
    expect(creditOf(facts, defaultPolicies).entries.map((entry) => entry.repeatPct)).toEqual([100, 100, 150, 150, 200]);
  });

  it("orders and public order carry no share", () => {
    const facts = person([
      finding("1", "ORD S4 2026-01-10", manager("NONE")),
      finding("2", "LGL S3 2026-01-11", manager("NONE")),
    ]);
    expect(points(facts)).toEqual([0, 0]);
  });

  it("minors: none under 14, half rounded up from 14 to 17", () => {
    expect(points(person([finding("1", "DEF S3 2026-01-10", { minor: "under14" })]))).toEqual([0]);
    expect(points(person([finding("1", "TER S5 2026-01-10", { minor: "under18" })]))).toEqual([30]);
    const repeat = [finding("1", "DEF S2 2026-01-10"), finding("2", "DEF S2 2026-02-20", { minor: "under18" })];
    expect(points(person(repeat))).toEqual([6, 5]);
  });

  it("a stay lifts the deduction for its time only, and lets the smaller entry of the case count", () => {
    const stayed = { stays: [{ from: at("2026-01-12"), until: at("2026-01-20") }] };
    const facts = person([
      finding("1", "DEF S2 2026-01-10", { caseId: "c", ...stayed }),
      finding("2", "DEF S2 2026-01-10", { caseId: "c", ...manager("TIMELY") }),
    ]);
    expect(reading(facts, "2026-01-11")).toBe("94 B");
    expect(reading(facts, "2026-01-12")).toBe("98 B");
    expect(reading(facts, "2026-01-20")).toBe("94 B");
    expect(reading(facts, "2026-07-09")).toBe("100 B");
  });

  it("rewards count for at most 20 together, and the score never leaves 0–120", () => {
    const rewards = Array.from({ length: 9 }, (_, i) => ({ ...reward("CLEAN", 3, "2026-01-01"), id: `r${i}` }));
    expect(scoreAt(person([], rewards), defaultPolicies, at("2026-01-02"))).toMatchObject({ raw: 120, rewards: 20 });
    expect(reading(person([finding("1", "DEF S2 2026-01-10")], rewards), "2026-01-10")).toBe("114 A");
  });

  it("three earlier suspensions make it 365 days with a review of the creation qualification", () => {
    const facts = person(
      ["01", "03", "05", "07"].map((month, i) =>
        finding(`${i}`, `${["OBS", "FRD", "PYR", "PRV"][i]} S4 2026-${month}-05 2026-${month}-06`),
      ),
    );
    const proposals = suspensionsOf(facts, defaultPolicies);
    expect(proposals.map((one) => one.earlier)).toEqual([0, 1, 2, 3]);
    expect(proposals.map((one) => one.days)).toEqual([30, 60, 360, 365]);
    expect(proposals.at(-1)?.proposeRevocation).toBe(true);
  });

  it("entries with one effect are one event: the longest trigger, ties by smallest id", () => {
    const facts = person([
      finding("b", "OBS S4 2026-01-05 2026-01-06"),
      finding("a", "FRD S4 2026-01-05 2026-01-06"),
      finding("c", "DEF S1 2026-01-05 2026-01-06"),
    ]);
    expect(suspensions(facts)).toEqual(["a 30d 2026-02-05T04:00:00.000Z valid"]);
  });

  it("a manager without response to an S4 is suspended for 30 days, a late one is not", () => {
    const ignored = person([finding("1", "FRD S4 2026-01-05 2026-01-06", manager("NONE"))]);
    expect(suspensions(ignored)).toEqual(["1 30d 2026-02-05T04:00:00.000Z valid"]);
    expect(suspensions(person([finding("1", "FRD S4 2026-01-05 2026-01-06", manager("LATE"))]))).toEqual([]);
  });
});
