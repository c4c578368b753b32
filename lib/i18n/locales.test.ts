import { expect, test } from "vitest";
import { localeFromAcceptLanguage, parseLocale } from "@/lib/i18n/locales";

test.each([
  [null, "zh-CN"],
  ["", "zh-CN"],
  ["fr-FR,fr;q=0.9", "zh-CN"],
  ["en-GB,en;q=0.9,zh;q=0.5", "en"],
  ["zh-TW,en;q=0.8", "zh-CN"],
  ["en;q=0.3,zh-CN;q=0.9", "zh-CN"],
  ["en;q=0,*", "zh-CN"],
  ["xx;q=abc,en", "en"],
])("a browser that asks for %j gets %s", (header, locale) => {
  expect(localeFromAcceptLanguage(header)).toBe(locale);
});

test("an unknown language in the cookie counts as none", () => {
  expect(parseLocale("zh-TW")).toBeNull();
});
