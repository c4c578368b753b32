import { describe, expect, it } from "vitest";
import { waitAfter } from "./backoff";

const dayMs = 86_400_000;

describe("retries", () => {
  it("never come sooner than the one before, except the very last", () => {
    for (let attempt = 2; attempt < 14; attempt++) {
      expect(waitAfter(attempt) ?? 0).toBeGreaterThanOrEqual(waitAfter(attempt - 1) ?? 0);
    }
  });

  it("go on for nearly three days and then end", () => {
    let total = 0;
    let attempt = 1;
    for (let wait = waitAfter(attempt); wait !== null; wait = waitAfter(++attempt)) total += wait;
    expect(total).toBeLessThanOrEqual(3 * dayMs);
    expect(total).toBeGreaterThan(2.9 * dayMs);
  });
});
