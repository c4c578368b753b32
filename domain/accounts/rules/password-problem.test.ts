import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-problem";

describe("passwords", () => {
  it.each([
    ["short-one", "too-short"],
    ["chen.jing.qunjian1", "is-account"],
    ["aaaabbbbaaaabbbb", "too-simple"],
    ["Password2026!!", "too-common"],
    ["P@ssw0rd12345", "too-common"],
    ["qwerty123456!", "too-common"],
    ["1357924680135", "too-common"],
    ["管理员密码1234567890", "too-common"],
  ])("refuses %s as %s", (password, problem) => {
    expect(passwordProblem(password, "chen.jing.qunjian")).toBe(problem);
  });

  it.each(["correct horse battery", "北京的秋天银杏很黄叶子也多", "mT7#kkw20p-xx"])("accepts %s", (password) => {
    expect(passwordProblem(password, "chen.jing")).toBeNull();
  });

  it("counts characters, not bytes or code units", () => {
    expect(passwordProblem("鉴鉴鉴鉴鉴", null)).toBe("too-short");
    expect(passwordProblem("😀😁😂🤣😃😄😅😆😉😊😋", null)).toBe("too-short");
  });
});
