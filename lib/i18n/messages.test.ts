import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
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

/** Names of the arguments and tags of an ICU message, sorted; the branches of plural and select are looked into. */
function messageArguments(message: string): string[] {
  const names = new Set<string>();
  for (const [, tag] of message.matchAll(/<([a-zA-Z]\w*)>/g)) names.add(`<${tag}>`);
  scan(message, names);
  return [...names].sort();
}

function scan(message: string, names: Set<string>): void {
  for (const inner of braces(message)) {
    const [, name, branches] = /^\s*(\w+)\s*(?:,\s*(?:plural|selectordinal|select)\s*,)?([\s\S]*)$/.exec(inner) ?? [];
    if (!name) throw new Error(`not an argument: {${inner}}`);
    names.add(name);
    for (const branch of braces(branches ?? "")) scan(branch, names);
  }
}

/** The contents of the outermost braces. Throws when they do not pair. */
function braces(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) from = at + 1;
    if (text[at] === "}" && --depth === 0) found.push(text.slice(from, at));
    if (depth < 0) throw new Error(`braces do not pair: ${text}`);
  }
  if (depth !== 0) throw new Error(`braces do not pair: ${text}`);
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
    const files = readdirSync(new URL(`../../messages/${locale}`, import.meta.url)).filter((name) =>
      name.endsWith(".json"),
    );
    const listed = Object.keys(locale === "en" ? en : zhCN);
    expect(listed.sort()).toEqual(files.map((name) => name.replace(".json", "")).sort());
  });
});
