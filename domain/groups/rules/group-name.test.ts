import { expect, it } from "vitest";
import { checkGroupName, searchedName } from "./group-name";

it("keeps an ordinary name, with one space where there were several", () => {
  expect(checkGroupName("  夜航船   影视分享 ")).toEqual({ name: "夜航船 影视分享" });
});

it("keeps emoji that are joined out of several", () => {
  expect(checkGroupName("亲子 👨‍👩‍👧 群")).toEqual({ name: "亲子 👨‍👩‍👧 群" });
});

it.each([
  ["", "required"],
  ["   ", "required"],
  ["群".repeat(61), "too-long"],
  ["官方\u202e群", "hidden-characters"],
  ["官\u200b方群", "hidden-characters"],
  ["官\u0000方群", "hidden-characters"],
])("refuses %j as %s", (name, problem) => {
  expect(checkGroupName(name)).toEqual({ problem });
});

it("searches full-width and upper-case letters as plain ones", () => {
  expect(searchedName("ＱＱ交流 Group")).toBe("qq交流 group");
});
