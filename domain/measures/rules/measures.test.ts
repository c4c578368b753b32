import { describe, expect, it } from "vitest";
import { HOUR_MS } from "@/domain/kernel/time";
import { measureEvents, measureStates } from "../vocabulary";
import { approvalNeeded, approverRefusal, type MeasureProposal } from "./approval-needed";
import { continuityOf, maySucceed } from "./group-continuity";
import { mayHold, mayInterimSuspend } from "./interim-hold";
import { isOpenMeasure, measureAfter } from "./measure-transition";

const suspension: MeasureProposal = {
  kind: "suspend-manager",
  severity: "S3",
  category: "DEF-01",
  days: 7,
  direct: false,
  minor: null,
};

describe("states of a measure", () => {
  it("allows exactly the transitions of the table", () => {
    const possible = measureStates.flatMap((state) =>
      measureEvents.flatMap((event) => {
        const next = measureAfter(state, event);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(possible).toEqual([
      "proposed ask-approval awaiting-approval",
      "proposed schedule scheduled",
      "proposed activate active",
      "proposed void void",
      "awaiting-approval approve active",
      "awaiting-approval refuse void",
      "awaiting-approval schedule scheduled",
      "awaiting-approval void void",
      "scheduled activate active",
      "scheduled lift lifted",
      "scheduled void void",
      "active stay stayed",
      "active expire expired",
      "active lift lifted",
      "active void void",
      "stayed resume active",
      "stayed expire expired",
      "stayed lift lifted",
      "stayed void void",
      "expired void void",
      "lifted void void",
    ]);
    expect(measureStates.filter(isOpenMeasure)).toEqual([
      "proposed",
      "awaiting-approval",
      "scheduled",
      "active",
      "stayed",
    ]);
  });
});

describe("the second person", () => {
  it.each([
    [{}, []],
    [{ severity: "S4" }, ["severity"]],
    [{ severity: "S5", kind: "revoke-creation" }, ["severity", "revocation"]],
    [{ kind: "close", severity: "S2" }, ["closing"]],
    [{ kind: "blacklist", minor: "under18" }, ["blacklist", "minor-blacklist"]],
    [{ direct: true, severity: null, category: null, days: 7 }, []],
    [{ direct: true, severity: null, category: null, days: 8 }, ["long-direct-suspension"]],
    [{ direct: true, severity: null, category: null, days: null }, ["long-direct-suspension"]],
    [{ category: "ORD-01", severity: "S3" }, ["legal-review"]],
  ] as const)("is needed for %j because of %j", (change, reasons) => {
    expect(approvalNeeded({ ...suspension, ...change })).toEqual(reasons);
  });

  it("is never the proposer, is a lead, or compliance for legal reviews and long direct suspensions", () => {
    const who = (id: string, ...roles: string[]) => ({ id, roles });
    expect(approverRefusal(["severity"], ["a"], who("a", "lead"))).toBe("own-proposal");
    expect(approverRefusal(["severity"], ["a"], who("b", "lead"))).toBeNull();
    expect(approverRefusal(["severity"], ["a"], who("b", "moderator"))).toBe("role");
    expect(approverRefusal(["severity"], ["a"], who("b", "compliance"))).toBe("role");
    expect(approverRefusal(["severity", "legal-review"], ["a"], who("b", "lead"))).toBe("legal-review-needed");
    expect(approverRefusal(["severity", "legal-review"], ["a"], who("b", "compliance"))).toBeNull();
    expect(approverRefusal(["long-direct-suspension"], ["a"], who("b", "compliance"))).toBeNull();
  });

  it("interim measures are for the gravest cases only", () => {
    expect(["S3", "S4", "S5"].map((severity) => mayInterimSuspend(severity as "S3"))).toEqual([false, false, true]);
    expect(mayHold("S4", false, 1)).toBe(true);
    expect(mayHold("S4", false, 2)).toBe(false);
    expect(mayHold("S2", true, 0)).toBe(true);
    expect(mayHold("S3", false, 0)).toBe(false);
  });
});

describe("a group without manager", () => {
  const suspended = { personId: "a", suspendedUntil: 1000 * HOUR_MS };

  it("has 72 hours for a successor, then a caretaker, and is managed again when the suspension ends", () => {
    expect(continuityOf([suspended], 0, 0)).toEqual({ state: "successor-sought", successorUntil: 72 * HOUR_MS });
    expect(continuityOf([suspended], 0, 72 * HOUR_MS - 1).state).toBe("successor-sought");
    expect(continuityOf([suspended], 0, 72 * HOUR_MS).state).toBe("caretaker");
    expect(continuityOf([suspended], 0, 1000 * HOUR_MS)).toEqual({ state: "managed", successorUntil: null });
    expect(continuityOf([suspended, { personId: "b", suspendedUntil: null }], 0, 0).state).toBe("managed");
    expect(continuityOf([], null, 5).state).toBe("successor-sought");
  });

  it("is taken over only by verified people of level A or B who are not suspended or barred", () => {
    const candidate = { verification: "verified", level: "B", suspended: false, blacklisted: false } as const;
    expect(maySucceed(candidate)).toBe(true);
    expect(maySucceed({ ...candidate, level: "C" })).toBe(false);
    expect(maySucceed({ ...candidate, verification: "submitted" })).toBe(false);
    expect(maySucceed({ ...candidate, suspended: true })).toBe(false);
    expect(maySucceed({ ...candidate, blacklisted: true })).toBe(false);
  });
});
