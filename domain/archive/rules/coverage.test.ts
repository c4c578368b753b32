import { expect, it } from "vitest";
import { coverageStates, isAlarming } from "./coverage";

const day = (sentCount: number, missingCount = 0) => ({ sentCount, missingCount });
const busy = Array.from({ length: 28 }, () => day(50));

it("tells a day nobody proved from one with gaps, and those from a complete one", () => {
  expect(coverageStates([day(5), null, day(5, 3), day(0, 1)])).toEqual(["complete", "missing", "gaps", "gaps"]);
});

it("takes days without messages for silence only after four weeks that had some each day, fifty on average", () => {
  expect(coverageStates([...busy, day(0), day(0)]).slice(-2)).toEqual(["silent", "silent"]);
  expect(coverageStates([...busy, day(0), day(7), day(0)]).slice(-3)).toEqual(["silent", "complete", "empty"]);
  expect(coverageStates([...busy.slice(1), day(0)]).at(-1)).toBe("empty");
  expect(coverageStates([...busy.slice(1), day(49), day(0)]).at(-1)).toBe("empty");
  expect(coverageStates([...busy.slice(1), day(0), day(900), day(0)]).at(-1)).toBe("empty");
  expect(coverageStates([day(0)])).toEqual(["empty"]);
});

it("alarms for what is missing, not for a quiet day", () => {
  expect((["complete", "empty", "gaps", "silent", "missing"] as const).filter(isAlarming)).toEqual([
    "gaps",
    "silent",
    "missing",
  ]);
});
