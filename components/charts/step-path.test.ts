import { expect, test } from "vitest";
import { stepPath } from "@/components/charts/step-path";

test("a score stays at its height until the next change, and the last one until the end", () => {
  expect(
    stepPath(
      [
        { x: 0, y: 10 },
        { x: 30, y: 20 },
        { x: 50, y: 5 },
      ],
      100,
    ),
  ).toBe("M0 10H30V20H50V5H100");
});

test("nothing recorded draws nothing", () => {
  expect(stepPath([], 100)).toBe("");
});
