import { expect, it } from "vitest";
import { rebuiltQuery, withoutTerm } from "@/components/archive/rebuilt-query";
import { type Alternative, parseQuery } from "@/domain/archive/rules/search-query";

const read = (text: string): Alternative[] => {
  const parsed = parseQuery(text);
  if ("problem" in parsed) throw new Error(parsed.problem.rule);
  return parsed.alternatives;
};

it("writes a query that reads the same", () => {
  for (const text of ["业主名单 手机号", '"加 微信" -报名', '名单 OR "OR" OR "-5"', '"他说""好""" -"a b"'])
    expect(read(rebuiltQuery(read(text)))).toEqual(read(text));
});

it("takes one term off, and an alternative that has none left", () => {
  const asked = read('名单 手机号 -报名 OR "加 微信"');
  expect(withoutTerm(asked, { alternative: 0, list: "all", index: 1 })).toBe('名单 -报名 OR "加 微信"');
  expect(withoutTerm(asked, { alternative: 0, list: "none", index: 0 })).toBe('名单 手机号 OR "加 微信"');
  expect(withoutTerm(asked, { alternative: 1, list: "all", index: 0 })).toBe("名单 手机号 -报名");
});
