import { expect, test } from "vitest";
import { changedCount, textDiff } from "@/components/cases/text-diff";

test("an edit shows what was removed and what was added, in place", () => {
  const parts = textDiff("就是个骗子，拿业主的钱", "就是个骗子，偷业主的钱");
  expect(parts).toEqual([
    { kind: "same", text: "就是个骗子，" },
    { kind: "removed", text: "拿" },
    { kind: "added", text: "偷" },
    { kind: "same", text: "业主的钱" },
  ]);
  expect(changedCount(parts)).toBe(1);
});

test.each([
  ["", "新", 1],
  ["旧", "", 1],
  ["同", "同", 0],
  ["😀甲", "😀乙丙", 2],
  ["甲".repeat(500), "乙".repeat(500), 500],
])("from %j to %j changes %i characters", (before, after, count) => {
  const parts = textDiff(before, after);
  expect(changedCount(parts)).toBe(count);
  const side = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join("");
  expect([side("added"), side("removed")]).toEqual([before, after]);
});
