import { expect, it } from "vitest";
import { type Standing, startStanding } from "@/domain/people/vocabulary";
import { appointmentAnswer } from "./appointment-answer";

const now = new Date("2026-11-23T12:00:00+08:00");
const later = new Date("2026-12-23T12:00:00+08:00");
const ask = (
  standing: Partial<Standing>,
  groupWithoutManager = false,
  verification: "verified" | "rejected" = "verified",
) => appointmentAnswer({ verification, standing: { ...startStanding, ...standing } }, groupWithoutManager, now);

it("levels A and B may be appointed, C with notice, D and E not", () => {
  expect(ask({ level: "A" })).toEqual({ answer: "yes" });
  expect(ask({ level: "B" })).toEqual({ answer: "yes" });
  expect(ask({ level: "C" })).toEqual({ answer: "with-notice" });
  expect(ask({ level: "D" })).toMatchObject({ answer: "no", reason: "level-too-low" });
  expect(ask({ level: "E" })).toMatchObject({ answer: "no", reason: "level-too-low" });
});

it("the unverified, the suspended and the blacklisted may not", () => {
  expect(ask({}, false, "rejected")).toMatchObject({ reason: "identity-unverified" });
  expect(ask({ managerSuspendedUntil: later })).toMatchObject({ reason: "person-suspended", until: later });
  expect(ask({ blacklistedUntil: later })).toMatchObject({ reason: "blacklisted", until: later });
  expect(ask({ managerSuspendedUntil: now })).toEqual({ answer: "yes" });
});

it("a group without manager needs a successor of level A or B", () => {
  expect(ask({ level: "C" }, true)).toMatchObject({ reason: "successor-needs-level-b" });
  expect(ask({ level: "B" }, true)).toEqual({ answer: "yes" });
});
