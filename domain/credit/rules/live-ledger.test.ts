import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/domain/kernel/time";
import { findingRoles, managerTiers, severities } from "../vocabulary";
import type { CreditPolicy } from "./credit-policy";
import { deriveEntries } from "./derive-entries";
import type { FindingContent, FindingFact } from "./facts";
import { findingAsKnown, isReversed } from "./known-facts";
import { LiveLedger } from "./live-ledger";
import { cp1 } from "./policy-cp-1";
import { type ScoreCurve, scoreCurve, scoreOn } from "./score-curve";

const runs = { numRuns: process.env.QUNJIAN_TEST_LONG === "1" ? 20_000 : 500 };
const later: CreditPolicy = {
  ...cp1,
  id: "CP-2",
  effectiveFrom: 60 * DAY_MS,
  base: { ...cp1.base, S2: 10, S3: 12 },
  repeatWindowDays: 200,
};
const book = [cp1, later];

const content: fc.Arbitrary<FindingContent> = fc
  .record({
    category: fc.constantFrom("DEF-01", "SPM-01", "ORD-01"),
    severity: fc.constantFrom(...severities),
    role: fc.constantFrom(...findingRoles),
    tier: fc.constantFrom(...managerTiers),
  })
  .map((drawn) => (drawn.role === "manager" ? drawn : { ...drawn, tier: null }));

const fact = fc
  .record({
    content,
    caseId: fc.constantFrom("a", "b", "c", "d", "e"),
    act: fc.nat(120),
    delay: fc.nat(20),
    turn: fc.constantFrom("none", "reverse", "restore", "amend"),
    wait: fc.nat(60),
    amended: content,
  })
  .map((drawn): FindingFact => {
    const occurredAt = drawn.act * DAY_MS;
    const effectiveAt = occurredAt + drawn.delay * DAY_MS + 1;
    const turnAt = effectiveAt + drawn.wait * DAY_MS;
    const reversed = drawn.turn === "reverse" || drawn.turn === "restore";
    return {
      ...drawn.content,
      id: "",
      personId: "p",
      caseId: drawn.caseId,
      occurredAt,
      effectiveAt,
      status: drawn.turn === "reverse" ? "reversed" : "valid",
      reversedAt: reversed ? turnAt : null,
      restoredAt: drawn.turn === "restore" ? turnAt + 10 * DAY_MS : null,
      amendments: drawn.turn === "amend" ? [{ ...drawn.amended, knownAt: turnAt }] : [],
    };
  });

const rawScores = (curve: ScoreCurve, instants: readonly number[]) =>
  instants.map((at) => scoreOn(curve, at).raw).join(" ");

describe("the live ledger", { timeout: 600_000 }, () => {
  it("reads after every turn of knowledge as if derived from zero", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (drawn) => {
        const findings = drawn.map((one, i) => ({ ...one, id: `f${String(i).padStart(2, "0")}` }));
        const ledger = new LiveLedger({ findings, rewards: [] }, book, Number.NEGATIVE_INFINITY);
        const turns = findings.flatMap((one) => [
          ...(one.reversedAt === null ? [] : [one.reversedAt]),
          ...(one.restoredAt == null ? [] : [one.restoredAt]),
          ...(one.amendments ?? []).map((amendment) => amendment.knownAt),
        ]);
        for (const turn of [...new Set(turns)].sort((a, b) => a - b)) {
          ledger.learn(findings, turn, false);
          const known = findings.filter((one) => !isReversed(one, turn)).map((one) => findingAsKnown(one, turn));
          const curve = scoreCurve(deriveEntries(known, book), [], book);
          const instants = [...curve.deductions.at, ...ledger.curve.deductions.at];
          expect(rawScores(ledger.curve, instants)).toEqual(rawScores(curve, instants));
        }
      }),
      runs,
    );
  });

  it("learns one finding at a time the same way", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (drawn) => {
        const findings = drawn.map((one, i) => ({ ...one, id: `f${String(i).padStart(2, "0")}` }));
        const end = 10_000 * DAY_MS;
        const ledger = new LiveLedger({ findings, rewards: [] }, book, Number.NEGATIVE_INFINITY);
        for (const finding of findings) ledger.learn([finding], end, false);
        const atOnce = new LiveLedger({ findings, rewards: [] }, book, end);
        const instants = atOnce.curve.deductions.at;
        expect(rawScores(ledger.curve, instants)).toEqual(rawScores(atOnce.curve, instants));
      }),
      runs,
    );
  });
});
