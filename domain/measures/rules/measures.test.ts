import { describe, expect, it } from "vitest";
import { HOUR_MS } from "@/domain/kernel/time";
import { measureEvents, measureStates } from "../vocabulary";
import { approvalNeeded, approverRefusal, type MeasureProposal } from "./approval-needed";
import { continuityOf, maySucceed } from "./group-continuity";
import { rectifyChecklistOf } from "./group-ladder";
import { longestInterimMs, mayHold, mayInterimSuspend, mayRenew } from "./interim-hold";
import { isOpenMeasure, measureAfter } from "./measure-transition";
import { reportDueAt, reportDutyOf } from "./report-duty";

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
    expect(mayHold("S4", false)).toBe(true);
    expect(mayHold("S2", true)).toBe(true);
    expect(mayHold("S3", false)).toBe(false);
    expect([longestInterimMs("mute"), longestInterimMs("suspend-manager")]).toEqual([72 * HOUR_MS, 168 * HOUR_MS]);
    expect([mayRenew("pause-publishing", false), mayRenew("pause-publishing", true)]).toEqual([true, false]);
    expect(mayRenew("suspend-manager", false)).toBe(false);
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

describe("reports to the authority", () => {
  const at = Date.parse("2026-11-23T12:00:00+08:00");
  const due = (ground: string) => {
    const duty = reportDutyOf(ground);
    const instant = reportDueAt(duty, at);
    return `${duty} ${instant === null ? "as ordered" : new Date(instant).toISOString()}`;
  };

  it("go by the clock of the category; a ground without one goes into the digest of the day", () => {
    expect(due("FRD-01")).toBe("now 2026-11-24T04:00:00.000Z");
    expect(due("GAM-02")).toBe("24h 2026-11-24T04:00:00.000Z");
    expect(due("DEF-01")).toBe("digest 2026-11-23T16:00:00.000Z");
    expect(due("SPM-01")).toBe("digest 2026-11-23T16:00:00.000Z");
    expect(due("repeated-inaction")).toBe("digest 2026-11-23T16:00:00.000Z");
    expect(due("LGL-01")).toBe("reply as ordered");
  });
});

describe("the checklist of a rectification", () => {
  it("asks for what was found wrong", () => {
    expect(rectifyChecklistOf("GRP-01")).toEqual(["correct-profile"]);
    expect(rectifyChecklistOf("DEF-01")).toEqual(["remove-content", "remind-members", "name-deputy"]);
  });
});
