import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { caseEvents, caseStates } from "../vocabulary";
import { caseAfter, isOpenCase } from "./case-transition";
import { caseDueAt } from "./deadline";
import { mergeReport } from "./merge-report";
import { queueOrder } from "./queue-order";

describe("states of a case", () => {
  it("allows exactly the transitions of the table", () => {
    const possible = caseStates.flatMap((state) =>
      caseEvents.flatMap((event) => {
        const next = caseAfter(state, event);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(possible).toEqual([
      "open claim claimed",
      "claimed release open",
      "claimed wait waiting",
      "claimed decide decided",
      "waiting resume claimed",
      "waiting approve decided",
      "waiting refuse claimed",
      "decided undo claimed",
      "decided close closed",
      "decided reopen reopened",
      "closed reopen reopened",
      "reopened claim claimed",
    ]);
    expect(caseStates.filter((state) => !isOpenCase(state))).toEqual(["decided", "closed"]);
  });
});

describe("the queue", () => {
  it("is due the sooner the graver", () => {
    const hours = (["S5", "S4", "S3", "S2", "S1"] as const).map((severity) => caseDueAt(0, severity) / HOUR_MS);
    expect(hours).toEqual([1, 4, 24, 72, 168]);
  });

  it("shows overdue cases first, then by deadline, then by severity, then by id", () => {
    const queue = [
      { id: "d", dueAt: 30, severity: "S5" },
      { id: "c", dueAt: 20, severity: "S2" },
      { id: "b", dueAt: 20, severity: "S4" },
      { id: "a", dueAt: 20, severity: "S2" },
      { id: "e", dueAt: 5, severity: "S1" },
      { id: "f", dueAt: 10, severity: "S1" },
    ] as const;
    expect([...queue].sort(queueOrder(10)).map((one) => one.id)).toEqual(["e", "f", "b", "a", "c", "d"]);
  });
});

describe("merging reports", () => {
  const report = { groupId: "g", messageId: "m", category: "DEF-01", createdAt: 40 * DAY_MS };
  const open = { caseId: "c", groupId: "g", messageIds: ["x"], category: "DEF-01", openedAt: 40 * DAY_MS };

  it("happens by itself only on the same message of the same group, whatever its category", () => {
    expect(mergeReport(report, [{ ...open, messageIds: ["x", "m"], category: "SPM-01" }])).toEqual({
      kind: "merge",
      caseId: "c",
    });
    expect(mergeReport(report, [{ ...open, groupId: "h", messageIds: ["m"] }])).toEqual({
      kind: "new",
      suggestions: [],
    });
    expect(mergeReport({ ...report, messageId: null }, [open])).toEqual({ kind: "new", suggestions: ["c"] });
  });

  it("is suggested for the same group and family within 30 days, latest first", () => {
    const cases = [
      { ...open, caseId: "old", openedAt: 10 * DAY_MS },
      { ...open, caseId: "too-old", openedAt: 10 * DAY_MS - 1 },
      { ...open, caseId: "new" },
      { ...open, caseId: "other-family", category: "PRV-02" },
    ];
    expect(mergeReport(report, cases)).toEqual({ kind: "new", suggestions: ["new", "old"] });
  });

  it("never joins reports about no group", () => {
    expect(mergeReport({ ...report, groupId: null }, [{ ...open, groupId: null }])).toEqual({
      kind: "new",
      suggestions: [],
    });
  });
});
