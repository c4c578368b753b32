import { expect, it } from "vitest";
import { coverageStates, isAlarming } from "./coverage";

const day = (sentCount: number, missingCount = 0) => ({ sentCount, missingCount });
const busy = Array.from({ length: 28 }, () => day(10));

it("tells a day nobody proved from one with gaps, and those from a complete one", () => {
  expect(coverageStates([day(5), null, day(5, 3), day(0, 1)])).toEqual(["complete", "missing", "gaps", "gaps"]);
});

it("takes a day without messages for silence only where four weeks before had ten a day", () => {
  expect(coverageStates([...busy, day(0)]).at(-1)).toBe("silent");
  expect(coverageStates([...busy.slice(1), day(0)]).at(-1)).toBe("empty");
  expect(coverageStates([...busy.slice(1), day(9), day(0)]).at(-1)).toBe("empty");
  expect(coverageStates([day(0)])).toEqual(["empty"]);
});

it("alarms for what is missing, not for a quiet day", () => {
  expect((["complete", "empty", "gaps", "silent", "missing"] as const).filter(isAlarming)).toEqual([
    "gaps",
    "silent",
    "missing",
  ]);
});
