import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/domain/kernel/time";
import { familyOf, findingRoles, managerTiers, severities } from "../vocabulary";
import { entryOf, isPrior } from "./credit-entry";
import { creditOf } from "./credit-of";
import { type CreditPolicy, type PolicyBook, policyAt } from "./credit-policy";
import { byEffect, deriveEntries } from "./derive-entries";
import { EarlierSuspensions } from "./earlier-suspensions";
import type { FindingContent, FindingFact, PersonFacts, RewardFact } from "./facts";
import { findingAsKnown, isEarned, isReversed } from "./known-facts";
import { cp1 } from "./policy-cp-1";
import { scoreCurve, scoreOn } from "./score-curve";
import { proposeSuspension } from "./suspension-proposal";
import { type Suspension, suspensionsOf } from "./suspensions";

// The engine skips what a change cannot concern; here everything is derived anew at every turn, as appendix A has it.
const runs = { numRuns: process.env.QUNJIAN_TEST_LONG === "1" ? 20_000 : 500 };

function priorsByWalking(findings: readonly FindingFact[], book: PolicyBook) {
  const marks = [...findings].filter((one) => isPrior(one, book)).sort(byEffect);
  const before = (act: FindingFact, windowMs: number, among: (mark: FindingFact) => boolean) =>
    marks
      .filter(
        (mark) =>
          mark.caseId !== act.caseId &&
          mark.effectiveAt < act.occurredAt &&
          act.occurredAt - mark.effectiveAt <= windowMs &&
          among(mark),
      )
      .reverse()
      .map((mark) => mark.caseId);
  return {
    ofFamily: (act: FindingFact, windowMs: number, most: number) => {
      const same = (mark: FindingFact) => familyOf(mark.category) === familyOf(act.category);
      return [...new Set(before(act, windowMs, same))].slice(0, most);
    },
    any: (act: FindingFact, windowMs: number) => before(act, windowMs, () => true).length > 0,
  };
}

function slowSuspensions(facts: PersonFacts, book: PolicyBook): Suspension[] {
  const existing: Suspension[] = [];
  const known = (at: number) => {
    const findings = facts.findings
      .filter((one) => !isReversed(one, at))
      .map((one) => ({ ...findingAsKnown(one, at), stays: one.stays }));
    const rewards = facts.rewards.filter((reward) => isEarned(reward, at));
    return { findings, curve: scoreCurve(deriveEntries(findings, book), rewards, book) };
  };
  const propose = (start: number, { findings, curve }: ReturnType<typeof known>) => {
    const events = findings.filter((one) => one.effectiveAt === start);
    const standing = existing.filter((one) => one.status !== "void" && one.startsAt < start);
    const scoreAt = (at: number) => scoreOn(curve, at).score;
    return proposeSuspension(events, scoreAt, book, new EarlierSuspensions(standing));
  };
  const turns = new Map<number, number>();
  const note = (at: number, from: number) => turns.set(at, Math.min(turns.get(at) ?? from, from));
  for (const one of facts.findings) {
    if (one.reversedAt !== null) note(one.reversedAt, one.effectiveAt);
    if (one.restoredAt != null) note(one.restoredAt, Number.POSITIVE_INFINITY);
    for (const { knownAt } of one.amendments ?? []) note(knownAt, one.effectiveAt);
  }
  for (const { reversedAt } of facts.rewards) if (reversedAt != null) note(reversedAt, Number.POSITIVE_INFINITY);
  const effects = facts.findings.map((one) => one.effectiveAt);
  for (const at of [...new Set([...turns.keys(), ...effects])].sort((a, b) => a - b)) {
    const now = known(at);
    const from = turns.get(at) ?? Number.POSITIVE_INFINITY;
    for (const [i, old] of existing.entries()) {
      if (old.startsAt < from || old.status === "void") continue;
      const proposal = propose(old.startsAt, now);
      if (proposal?.findingId !== old.findingId) existing[i] = { ...old, status: "void" };
      else if (proposal.endsAt < old.endsAt) existing[i] = { ...proposal, status: "shortened" };
    }
    const proposal = effects.includes(at) ? propose(at, now) : null;
    if (proposal) existing.push({ ...proposal, status: "valid" });
  }
  return existing;
}

const later: CreditPolicy = {
  ...cp1,
  id: "CP-2",
  effectiveFrom: 60 * DAY_MS,
  base: { ...cp1.base, S2: 10, S3: 12 },
  repeatWindowDays: 200,
  repeatPct: [100, 120, 140, 250],
};

const content: fc.Arbitrary<FindingContent> = fc
  .record({
    category: fc.constantFrom("DEF-01", "SPM-01", "ORD-01", "OBS-01"),
    severity: fc.constantFrom(...severities),
    role: fc.constantFrom(...findingRoles),
    tier: fc.constantFrom(...managerTiers),
  })
  .map((drawn) => (drawn.role === "manager" ? drawn : { ...drawn, tier: null }));

function fact(cases: number, span: number, stays: boolean): fc.Arbitrary<FindingFact> {
  return fc
    .record({
      content,
      caseId: fc.nat(cases - 1),
      act: fc.nat(span),
      delay: fc.nat(20),
      turn: fc.constantFrom("none", "none", "reverse", "reverse", "restore", "amend"),
      wait: fc.nat(60),
      amended: content,
      minor: fc.constantFrom(null, null, "under14" as const, "under18" as const),
      stay: stays ? fc.option(fc.tuple(fc.nat(40), fc.nat(40)), { freq: 6 }) : fc.constant(null),
    })
    .map((drawn): FindingFact => {
      const occurredAt = drawn.act * DAY_MS;
      const effectiveAt = occurredAt + drawn.delay * DAY_MS + 1;
      const turnAt = effectiveAt + drawn.wait * DAY_MS + 1;
      const reversed = drawn.turn === "reverse" || drawn.turn === "restore";
      const [from, length] = drawn.stay ?? [0, 0];
      const stayFrom = effectiveAt + from * DAY_MS;
      return {
        ...drawn.content,
        id: "",
        personId: "p",
        caseId: `c${drawn.caseId}`,
        occurredAt,
        effectiveAt,
        status: drawn.turn === "reverse" ? "reversed" : "valid",
        reversedAt: reversed ? turnAt : null,
        restoredAt: drawn.turn === "restore" ? turnAt + 10 * DAY_MS : null,
        minor: drawn.minor,
        amendments: drawn.turn === "amend" ? [{ ...drawn.amended, knownAt: turnAt }] : [],
        stays: drawn.stay ? [{ from: stayFrom, until: stayFrom + length * DAY_MS }] : [],
      };
    });
}

const reward = fc.record({ points: fc.constantFrom(1, 3, 5, 8), day: fc.nat(500), taken: fc.option(fc.nat(200)) }).map(
  ({ points, day, taken }): RewardFact => ({
    id: "",
    personId: "p",
    kind: "REPORT",
    points,
    grantedAt: day * DAY_MS,
    reversedAt: taken === null ? null : (day + taken) * DAY_MS + 1,
  }),
);

const shapes = [
  { cases: 5, span: 120, most: 16, stays: true },
  { cases: 40, span: 700, most: 40, stays: true },
  { cases: 1, span: 300, most: 60, stays: false },
  { cases: 2, span: 300, most: 80, stays: false },
];
const person = fc
  .oneof(
    ...shapes.map(({ cases, span, most, stays }) =>
      fc.record({
        findings: fc.array(fact(cases, span, stays), { maxLength: most }),
        rewards: fc.array(reward, { maxLength: 10 }),
      }),
    ),
  )
  .map(
    (facts): PersonFacts => ({
      findings: facts.findings.map((one, i) => ({ ...one, id: `f${String(i).padStart(3, "0")}` })),
      rewards: facts.rewards.map((one, i) => ({ ...one, id: `r${i}` })),
    }),
  );

describe("the engine against its definition", { timeout: 1_800_000 }, () => {
  it("finds the same prior cases as a walk over all marks", () => {
    fc.assert(
      fc.property(person, fc.boolean(), ({ findings }, two) => {
        const book = two ? [cp1, later] : [cp1];
        const priors = priorsByWalking(findings, book);
        const slow = [...findings].sort(byEffect).map((finding) => entryOf(finding, book, priors));
        expect(deriveEntries(findings, book)).toEqual(slow);
      }),
      runs,
    );
  });

  it("keeps, shortens and voids the same suspensions as when everything is looked at again", () => {
    fc.assert(
      fc.property(person, fc.boolean(), (facts, two) => {
        const book = two ? [cp1, later] : [cp1];
        expect(suspensionsOf(facts, book)).toEqual(slowSuspensions(facts, book));
      }),
      runs,
    );
  });

  it("chooses the version in force at the act, or at the decision if that is lighter, for every entry", () => {
    fc.assert(
      fc.property(person, ({ findings }) => {
        const valid = findings.filter((one) => !isReversed(one, Number.POSITIVE_INFINITY));
        const old = new Map(
          creditOf({ findings: valid, rewards: [] }, [cp1]).entries.map((one) => [one.findingId, one]),
        );
        for (const entry of creditOf({ findings: valid, rewards: [] }, [cp1, later]).entries) {
          const finding = valid.find((one) => one.id === entry.findingId);
          const atAct = policyAt([cp1, later], finding?.occurredAt ?? 0);
          expect([atAct.id, "CP-2"]).toContain(entry.policyId);
          if (atAct === cp1) expect(entry.points).toBeLessThanOrEqual(old.get(entry.findingId)?.points ?? 0);
        }
      }),
      runs,
    );
  });
});
