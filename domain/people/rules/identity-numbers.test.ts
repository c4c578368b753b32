import { describe, expect, it } from "vitest";
import { ageOn, minorAgeOn } from "./age-on";
import { checkIdentityDocument } from "./identity-document";
import { checkMobileNumber } from "./mobile-number";
import { type BirthRange, birthRangeUntil, checkPermanentResident, checkResidentNumber } from "./resident-number";
import { checkUnifiedCreditCode, creditCodeCheck, organisationCodeCheck } from "./unified-credit-code";

const ANY_BIRTH: BirthRange = { from: "1800-01-01", until: "2026-11-23" };
const TODAY = birthRangeUntil("2026-11-23");

describe("resident identity numbers (GB 11643)", () => {
  it.each(["11010519491231002X", "440524188001010014", "110100189912300018"])("accepts %s", (number) => {
    expect(checkResidentNumber(number, ANY_BIRTH)).toMatchObject({ ok: true, value: { number } });
  });

  it("reads lower-case x, full-width digits, spaces and hyphens", () => {
    const spelled = checkResidentNumber(" 110105-19491231-002x ", TODAY);
    expect(spelled).toEqual({ ok: true, value: { number: "11010519491231002X", birthDate: "1949-12-31" } });
    expect(checkResidentNumber("11010519491231002X", TODAY).ok).toBe(true);
  });

  it.each([
    ["", "empty"],
    ["110105491231002", "first-generation"],
    ["1101051949123100", "length"],
    ["1101051949123100AX", "characters"],
    ["99010519491231002X", "region"],
    ["810000189912300018", "region"],
    ["110105194902300021", "birth-date"],
    ["440524188001010014", "birth-date-range"],
    ["110105202711240028", "birth-date-range"],
    ["110105194912310021", "checksum"],
  ])("refuses %j because of %s", (number, problem) => {
    expect(checkResidentNumber(number, TODAY)).toEqual({ ok: false, problem });
  });
});

describe("other documents", () => {
  it.each(["810000189912300018", "820000189912300028", "830000189912300038"])(
    "accepts the residence permit %s",
    (n) => {
      expect(checkIdentityDocument("residence-permit", n, ANY_BIRTH).ok).toBe(true);
      expect(checkIdentityDocument("resident-id", n, ANY_BIRTH).ok).toBe(false);
    },
  );

  it("accepts a permanent resident card of 2023 by prefix 9, province, birth date and check, and the old form", () => {
    const body = "91184018991230001";
    const valid = "0123456789X".split("").map((check) => checkPermanentResident(body + check, ANY_BIRTH));
    expect(valid.filter((checked) => checked.ok)).toHaveLength(1);
    expect(checkPermanentResident("AAA110000000001", TODAY).ok).toBe(true);
    expect(checkPermanentResident("110100189912300018", ANY_BIRTH)).toEqual({ ok: false, problem: "region" });
  });

  it.each([
    ["hk-macau-travel-permit", "h12345678", true],
    ["hk-macau-travel-permit", "T12345678", false],
    ["taiwan-travel-permit", "12345678", true],
    ["chinese-passport", "E12345678", true],
    ["chinese-passport", "EA1234567", true],
    ["chinese-passport", "EI1234567", false],
    ["chinese-passport", "G12345678", true],
    ["foreign-passport", "P1234567", true],
    ["foreign-passport", "P12", false],
  ] as const)("checks the form of a %s %s", (kind, number, ok) => {
    expect(checkIdentityDocument(kind, number, TODAY).ok).toBe(ok);
  });
});

describe("mobile numbers become E.164", () => {
  it.each([
    ["138 1234 5678", "+8613812345678"],
    ["１３８１２３４５６７８", "+8613812345678"],
    ["+86-138-1234-5678", "+8613812345678"],
    ["8613812345678", "+8613812345678"],
    ["008613812345678", "+8613812345678"],
    ["+852 9123 4567", "+85291234567"],
    ["+853 6123 4567", "+85361234567"],
    ["+886 0912 345 678", "+886912345678"],
  ])("%s → %s", (typed, value) => {
    expect(checkMobileNumber(typed)).toEqual({ ok: true, value });
  });

  it.each(["", "12812345678", "1381234567", "+853 5123 4567", "+1 415 555 0100", "13812345678a"])(
    "refuses %j",
    (typed) => {
      expect(checkMobileNumber(typed).ok).toBe(false);
    },
  );
});

describe("unified social credit codes (GB 32100)", () => {
  it("accepts the example, refuses its neighbour", () => {
    expect(checkUnifiedCreditCode("91350100M000100Y43")).toEqual({ ok: true, value: "91350100M000100Y43" });
    expect(checkUnifiedCreditCode("91350100M000100Y4Z")).toEqual({ ok: false, problem: "characters" });
    expect(checkUnifiedCreditCode("91350100M000100Y44")).toEqual({ ok: false, problem: "checksum" });
    expect(checkUnifiedCreditCode("91990000ma00te5t24").ok).toBe(true);
  });

  it("computes both check characters, remainder 0 included", () => {
    expect(creditCodeCheck("91350100M000100Y4")).toBe("3");
    expect(creditCodeCheck("91990000MA00TE5T2")).toBe("4");
    expect(creditCodeCheck("00000000000000000")).toBe("0");
    expect(organisationCodeCheck("M000100Y")).toBe("4");
  });
});

describe("age", () => {
  it.each([
    ["2008-11-24", "2026-11-23", 17],
    ["2008-11-23", "2026-11-23", 18],
    ["2012-02-29", "2026-02-28", 13],
    ["2012-02-29", "2026-03-01", 14],
  ])("of somebody born on %s is on %s %i", (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  it("groups minors", () => {
    expect(minorAgeOn("2012-11-24", "2026-11-23")).toBe("under14");
    expect(minorAgeOn("2012-11-23", "2026-11-23")).toBe("under18");
    expect(minorAgeOn("2008-11-23", "2026-11-23")).toBeNull();
  });
});
