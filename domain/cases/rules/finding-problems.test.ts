import { describe, expect, it } from "vitest";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import { type FindingProposal, findingProblems } from "./finding-problems";

const proposal: FindingProposal = {
  personId: "p",
  groupId: "g",
  category: "DEF-01",
  severity: "S3",
  role: "sender",
  tier: null,
  knowledgeAt: null,
  heldRole: false,
  toolsExisted: false,
  quotes: 1,
  documentNumber: null,
  documentFindsViolation: false,
  refutationAttached: false,
  legalReview: false,
  citedLaw: null,
};
const manager = { role: "manager", tier: "NONE", knowledgeAt: 1, heldRole: true, toolsExisted: true } as const;

const codes = (change: Partial<FindingProposal>) =>
  findingProblems([{ ...proposal, ...change }]).map((problem) => problem.code);

describe("a proposed finding", () => {
  it.each<[string, Partial<FindingProposal>, string[]]>([
    ["fits", {}, []],
    ["has a category of the taxonomy", { category: "POL-01" }, ["unknown-category"]],
    ["stays in the range of severity", { severity: "S5" }, ["severity-out-of-range"]],
    ["has a role of the category", { role: "organiser" }, ["role-not-allowed"]],
    ["is about a group only where groups are liable", { role: "group", personId: null }, ["role-not-allowed"]],
    ["has evidence", { quotes: 0 }, ["evidence-missing"]],
    ["has no tier unless about a manager", { tier: "NONE" }, ["tier-not-allowed"]],
    ["about a manager fits", manager, []],
    ["about a manager has a tier", { ...manager, tier: null }, ["tier-missing"]],
    ["about a manager has recorded knowledge", { ...manager, knowledgeAt: null }, ["knowledge-missing"]],
    ["about a manager needs the role at the time", { ...manager, heldRole: false }, ["role-not-held"]],
    ["about a manager needs tools to act", { ...manager, toolsExisted: false }, ["tools-missing"]],
    ["about a manager's own conduct has no tier", { ...manager, category: "MGT-02" }, ["tier-not-allowed"]],
    [
      "about a manager's own conduct needs no clock",
      { ...manager, category: "MGT-02", tier: null, knowledgeAt: null },
      [],
    ],
    [
      "never makes managers answer for public order",
      { ...manager, category: "ORD-01", severity: "S4", legalReview: true },
      ["role-not-allowed"],
    ],
    ["of false alarm needs an official refutation", { category: "RUM-01" }, ["refutation-missing"]],
    [
      "of public order needs an order or a legal review",
      { category: "ORD-01", severity: "S4" },
      ["document-missing", "legal-review-missing"],
    ],
    ["of public order is content with a legal review", { category: "ORD-01", severity: "S4", legalReview: true }, []],
    ["of picking quarrels needs a document", { category: "ORD-02", legalReview: true }, ["document-missing"]],
    ["of picking quarrels with a document fits", { category: "ORD-02", documentNumber: "X 1" }, []],
    [
      "by order needs a document that finds a violation",
      { category: "LGL-01", documentNumber: "X 1" },
      ["document-finds-no-violation"],
    ],
    [
      "by order about a group needs only the document",
      { category: "LGL-01", role: "group", documentNumber: "X 1" },
      [],
    ],
    ["of other law quotes the law and is reviewed", { category: "OTH-01" }, ["legal-review-missing", "cite-missing"]],
  ])("%s", (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it("says what would be allowed, and which proposal is meant", () => {
    expect(findingProblems([proposal, { ...proposal, personId: "q", severity: "S5" }])).toEqual([
      { index: 1, code: "severity-out-of-range", allowed: ["S1", "S4"] },
    ]);
    expect(findingProblems([{ ...proposal, category: "FRD-01", severity: "S5", role: "group" }])).toEqual([]);
  });

  it("is one per person and role", () => {
    expect(findingProblems([proposal, { ...proposal, category: "PRV-02" }])).toEqual([{ index: 1, code: "twice" }]);
    expect(findingProblems([proposal, { ...proposal, ...manager }])).toEqual([]);
  });

  it("is possible in every category in the usual severity for somebody", () => {
    for (const category of taxonomy) {
      const [party] = category.liable;
      const role = party === "creator" ? "manager" : (party ?? "sender");
      const problems = codes({
        category: category.code,
        severity: category.severity.usual,
        role,
        ...(role === "manager" ? { ...manager, tier: category.ownConduct ? null : "NONE" } : {}),
        documentNumber: "X 1",
        documentFindsViolation: true,
        refutationAttached: true,
        legalReview: true,
        citedLaw: "law",
      });
      expect([category.code, ...problems]).toEqual([category.code]);
    }
  });
});
