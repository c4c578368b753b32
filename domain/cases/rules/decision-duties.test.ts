import { describe, expect, it } from "vitest";
import { approvalKind, decisionApproval, reportDuty, retentionOf } from "./decision-duties";

const at = Date.parse("2026-11-23T12:00:00+08:00");
const finding = (category: string, severity: "S3" | "S4" | "S5" = "S3") => ({ category, severity, minor: null });

describe("the second person", () => {
  it("is not needed up to S3", () => {
    expect(approvalKind(decisionApproval([finding("DEF-01")], []))).toBeNull();
  });

  it("is a lead from S4 on and for closing, blacklisting, revoking", () => {
    expect(decisionApproval([finding("OBS-01", "S4")], [])).toEqual(["severity"]);
    for (const kind of ["close", "blacklist", "revoke-creation"] as const) {
      expect(approvalKind(decisionApproval([finding("DEF-01")], [{ kind, days: null, minor: null }]))).toBe("lead");
    }
  });

  it("is compliance for public order, orders, cited law and minors on the blacklist", () => {
    for (const category of ["ORD-01", "LGL-01", "OTH-01"]) {
      expect(approvalKind(decisionApproval([finding(category, "S4")], []))).toBe("legal");
    }
    const minor = [{ kind: "blacklist" as const, days: 30, minor: "under18" as const }];
    expect(approvalKind(decisionApproval([finding("DEF-01")], minor))).toBe("legal");
  });
});

describe("duties that follow", () => {
  it("reports within 24 hours by the strictest category", () => {
    expect(reportDuty(["DEF-01", "OBS-01"], at)).toEqual({ duty: "24h", dueAt: at + 86_400_000 });
    expect(reportDuty(["DEF-01"], at)).toEqual({ duty: "digest", dueAt: Date.parse("2026-11-24T00:00:00+08:00") });
    expect(reportDuty(["SPM-01"], at)).toEqual({ duty: null, dueAt: null });
  });

  it("keeps the file by the longest class", () => {
    expect(retentionOf(["SPM-01", "OBS-01"], at).class).toBe("R3");
    expect(retentionOf([], at).class).toBe("R1");
  });
});
