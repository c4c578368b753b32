import { describe, expect, it } from "vitest";
import { sessionCounts } from "./session-standing";

const start = new Date("2026-11-23T08:00:00+08:00");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe("sessions", () => {
  it("of staff end after two idle hours, of regulators after half an hour", () => {
    const session = { lastSeenAt: start, expiresAt: minutesLater(720), endedAt: null };
    expect(sessionCounts("staff", session, minutesLater(119))).toBe(true);
    expect(sessionCounts("staff", session, minutesLater(120))).toBe(false);
    expect(sessionCounts("regulator", session, minutesLater(29))).toBe(true);
    expect(sessionCounts("regulator", session, minutesLater(30))).toBe(false);
  });

  it("end at their last instant however busy", () => {
    const session = { lastSeenAt: minutesLater(719), expiresAt: minutesLater(720), endedAt: null };
    expect(sessionCounts("staff", session, minutesLater(719.5))).toBe(true);
    expect(sessionCounts("staff", session, minutesLater(720))).toBe(false);
  });

  it("do not count once ended", () => {
    expect(
      sessionCounts(
        "staff",
        { lastSeenAt: start, expiresAt: minutesLater(720), endedAt: minutesLater(1) },
        minutesLater(2),
      ),
    ).toBe(false);
  });
});
