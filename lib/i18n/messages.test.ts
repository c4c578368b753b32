import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { messageArguments } from "@/lib/i18n/message-arguments";
import en from "@/messages/en";
import zhCN from "@/messages/zh-CN";

/** Every text of a catalogue by its full key. */
function texts(tree: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === "string") found.set(key, value);
    else for (const [inner, text] of texts(value as object, key)) found.set(inner, text);
  }
  return found;
}

const chinese = texts(zhCN);
const english = texts(en);

test("Chinese and English have the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test("no text is empty", () => {
  const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key);
  expect(empty).toEqual([]);
});

test("both languages fill in the same arguments and tags", () => {
  const differing = [...chinese]
    .filter(([key]) => english.has(key))
    .map(([key, text]) => ({ key, zh: messageArguments(text), en: messageArguments(english.get(key) ?? "") }))
    .filter(({ zh, en }) => zh.join() !== en.join());
  expect(differing).toEqual([]);
});

test("Chinese texts do not shout and do not use stock phrases", () => {
  const loud = [...chinese].filter(([, text]) => /[!！]|请您|温馨提示/.test(text)).map(([key]) => key);
  expect(loud).toEqual([]);
});

describe.each(["zh-CN", "en"] as const)("every file of %s is listed", (locale) => {
  test("in its index", () => {
    const files = readdirSync(new URL(`../../messages/${locale}`, import.meta.url)).filter((name) => name.endsWith(".json"));
    const listed = Object.keys(locale === "en" ? en : zhCN);
    expect(listed.sort()).toEqual(files.map((name) => name.replace(".json", "")).sort());
  });
});
