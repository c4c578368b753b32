import fc from "fast-check";
import { expect, test } from "vitest";
import { axisTop } from "@/components/charts/axis";

test.each([
  [0, 4],
  [87, 100],
  [101, 200],
  [220, 250],
  [497, 500],
])("an axis for values up to %d ends at %d", (highest, top) => {
  expect(axisTop(highest)).toBe(top);
});

test("an axis always holds its highest value and wastes less than three fifths", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 10_000_000 }), (highest) => {
      const top = axisTop(highest);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(highest / top).toBeGreaterThan(0.39);
    }),
  );
});
