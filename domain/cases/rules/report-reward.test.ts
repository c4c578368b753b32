import { describe, expect, it } from "vitest";
import { type ConfirmedCase, earnedRewards, type RewardableReport } from "./report-reward";

const report = (id: string, createdAt: number, managed = false): RewardableReport => ({
  id,
  reporterPersonId: `by-${id}`,
  createdAt,
  managed,
});
const earned = (given: Partial<ConfirmedCase>) =>
  earnedRewards({ reports: [], deliveredAt: [], culprits: new Set(), selfReportCounts: true, ...given }).map(
    ({ kind, personId }) => `${personId} ${kind}`,
  );

describe("rewards for a confirmed report (4.3)", () => {
  it("REPORT goes to each reporter with an account, once", () => {
    const twice = { ...report("b", 2), reporterPersonId: "by-a" };
    expect(earned({ reports: [report("a", 1), twice, { ...report("c", 3), reporterPersonId: null }] })).toEqual([
      "by-a REPORT",
    ]);
  });

  it("SELF_REPORT needs to come before any notice and before anybody outside", () => {
    const own = report("m", 10, true);
    expect(earned({ reports: [own] })).toEqual(["by-m SELF_REPORT"]);
    expect(earned({ reports: [own, report("a", 11)], deliveredAt: [12] })).toEqual(["by-m SELF_REPORT", "by-a REPORT"]);
    expect(earned({ reports: [own, report("a", 9)] })).toEqual(["by-a REPORT", "by-m REPORT"]);
    expect(earned({ reports: [own], deliveredAt: [10] })).toEqual(["by-m REPORT"]);
  });

  it("of two managers the first reported oneself, and below S3 it is a report like others", () => {
    expect(earned({ reports: [report("m", 10, true), report("n", 11, true)] })).toEqual([
      "by-m SELF_REPORT",
      "by-n REPORT",
    ]);
    expect(earned({ reports: [report("m", 10, true)], selfReportCounts: false })).toEqual(["by-m REPORT"]);
  });

  it("nobody is rewarded for reporting the own act", () => {
    expect(earned({ reports: [report("a", 1)], culprits: new Set(["by-a"]) })).toEqual([]);
  });
});
