import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en/audit.json";
import zh from "./zh-CN/audit.json";

/** Every action that the domain writes into the audit log, as its sources state them. */
function actionsOfTheDomain(): string[] {
  const files = readdirSync("domain", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join("domain", file), "utf8").matchAll(/\baction: (.*)/g)].flatMap(([, stated = ""]) =>
      [...stated.matchAll(/"([a-z-]+\.[a-z-]+)"/g)].map(([, name]) => name),
    ),
  );
  return [...new Set(found)].filter((name): name is string => name !== undefined).sort();
}

const wordsOf = (messages: { actions: Record<string, Record<string, string>> }) =>
  Object.entries(messages.actions).flatMap(([room, verbs]) => Object.keys(verbs).map((verb) => `${room}.${verb}`));

describe("actions of the audit log", () => {
  it("have words in both languages", () => {
    const actions = actionsOfTheDomain();
    expect(actions.length).toBeGreaterThan(50);
    for (const messages of [zh, en]) expect(actions.filter((name) => !wordsOf(messages).includes(name))).toEqual([]);
  });
});
