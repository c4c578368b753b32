import { describe, expect, it } from "vitest";
import { maskEmail, maskIdNumber, maskIp, maskMobile, maskName, maskPassport } from "./mask";

describe("masking shows no more than the table allows", () => {
  it.each([
    [maskName, "张三", "张*"],
    [maskName, "欧阳修", "欧**"],
    [maskName, "张", "*"],
    [maskName, "𠮷田", "𠮷*"],
    [maskIdNumber, "11010519491231002X", "1****************X"],
    [maskMobile, "13812345678", "138****5678"],
    [maskMobile, "+8613812345678", "138****5678"],
    [maskMobile, "+85291234567", "+852 9*****67"],
    [maskPassport, "E12345678", "E******78"],
    [maskIp, "203.0.113.7", "203.0.*.*"],
    [maskIp, "::ffff:203.0.113.7", "203.0.*.*"],
    [maskIp, "2001:db8::1", "2001:db8:*"],
    [maskIp, "garbage", "*"],
    [maskEmail, "alice@example.com", "a***@example.com"],
    [maskEmail, "a@example.com", "a***@example.com"],
    [maskEmail, "@example.com", "***"],
  ])("%o(%s) = %s", (mask, plain, shown) => {
    expect(mask(plain)).toBe(shown);
  });

  it("hides short numbers whole", () => {
    expect(maskPassport("E12")).toBe("***");
    expect(maskIdNumber("12")).toBe("**");
  });
});
