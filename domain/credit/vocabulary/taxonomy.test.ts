import { describe, expect, it } from "vitest";
import { severityRank } from "../vocabulary";
import { rolesOf } from "./category";
import { categoryCodes, categoryOf, taxonomy } from "./taxonomy";

describe("the taxonomy", () => {
  it("holds the 28 categories of the reference, each once", () => {
    expect(taxonomy).toHaveLength(28);
    expect(taxonomy.map((category) => category.code)).toEqual(categoryCodes);
    expect(new Set(categoryCodes).size).toBe(28);
  });

  it("gives every category a ground, a range around its usual severity, and somebody liable", () => {
    for (const category of taxonomy) {
      expect(category.grounds.length).toBeGreaterThan(0);
      const { from, usual, to } = category.severity;
      expect(severityRank(from)).toBeLessThanOrEqual(severityRank(usual));
      expect(severityRank(usual)).toBeLessThanOrEqual(severityRank(to));
      expect(category.liable.length).toBeGreaterThan(0);
      expect(category.measures.length).toBeGreaterThan(0);
    }
  });

  it("shows no article that was not checked", () => {
    for (const ground of taxonomy.flatMap((category) => category.grounds)) {
      if (ground.verified) expect(ground.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      else expect([ground.article, ground.verifiedOn]).toEqual([null, null]);
      expect(ground.text.zh && ground.text.en && ground.law.zh && ground.law.en).toBeTruthy();
    }
  });

  it("makes nobody answer for others in public order and orders", () => {
    const without = taxonomy.filter((category) => !category.vicariousShareAllowed).map((category) => category.code);
    expect(without).toEqual(["ORD-01", "ORD-02", "LGL-01"]);
  });

  it("lets a creator answer as manager", () => {
    expect(rolesOf(categoryOf("IMP-01") as NonNullable<ReturnType<typeof categoryOf>>)).toEqual(["sender", "manager"]);
    expect(categoryOf("POL-01")).toBeNull();
  });
});
