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
import { scoreCurve, scoreOn } from "./score-curve";

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

const rawScores = (rawAt: (at: number) => number, instants: readonly number[]) => instants.map(rawAt).join(" ");
const around = (instants: readonly number[]) => instants.flatMap((at) => [at - 1, at]);

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
          ledger.learn(findings, turn, []);
          const known = findings.filter((one) => !isReversed(one, turn)).map((one) => findingAsKnown(one, turn));
          const curve = scoreCurve(deriveEntries(known, book), [], book);
          const instants = around([...curve.deductions.at, ...findings.map((one) => one.effectiveAt)]);
          expect(rawScores((at) => ledger.rawAt(at), instants)).toEqual(
            rawScores((at) => scoreOn(curve, at).raw, instants),
          );
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
        for (const finding of findings) ledger.learn([finding], end, []);
        const atOnce = new LiveLedger({ findings, rewards: [] }, book, end);
        const instants = around(Array.from({ length: 300 }, (_, i) => i * 4 * DAY_MS + 1));
        expect(rawScores((at) => ledger.rawAt(at), instants)).toEqual(rawScores((at) => atOnce.rawAt(at), instants));
      }),
      runs,
    );
  });
});
