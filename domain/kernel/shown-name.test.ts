import { expect, it } from "vitest";
import { shownName } from "./shown-name";

function ruleOf(name: string): string | null {
  let rule: string | null = null;
  shownName(name, {
    addIssue: (issue) => {
      rule = issue.params.rule;
    },
  });
  return rule;
}

it.each(["夜航船影视分享", "亲子 👨‍👩‍👧 群", "مجموعة السفر", "é", "…", "🀄", "می\u200cخواهم"])(
  "lets %j stand",
  (name) => expect(ruleOf(name)).toBeNull(),
);

it.each([
  "官方\u202e群",
  "\u2066官方群",
  "官方\u200f群",
  "官方\u2028群",
  "\u200b\u200b",
  "\u3164",
  "\u2800 \u2800",
  "\u00ad",
])("refuses %j: it hides or turns what stands beside it", (name) => expect(ruleOf(name)).toBe("hidden-characters"));

it.each([" ", "   ", "\u3000\u00a0"])("refuses %j: there is nothing", (name) => expect(ruleOf(name)).toBe("required"));
