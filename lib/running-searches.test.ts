import { expect, it } from "vitest";
import { cancelRunning, runningKey, whileRunning } from "./running-searches";

const untilEnded = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener("abort", () => resolve("ended")));

it("ends what runs under the key, and nothing else", async () => {
  const mine = whileRunning(runningKey("a", "s"), untilEnded);
  const again = whileRunning(runningKey("a", "s"), untilEnded);
  let others = "runs";
  void whileRunning(runningKey("b", "s"), untilEnded).then(() => {
    others = "ended";
  });
  expect(cancelRunning(runningKey("a", "s"))).toBe(2);
  expect(await Promise.all([mine, again])).toEqual(["ended", "ended"]);
  expect(others).toBe("runs");
  expect(cancelRunning(runningKey("b", "s"))).toBe(1);
});

it("forgets what is over, however it ended", async () => {
  await whileRunning("k", async () => "done");
  await expect(whileRunning("k", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(cancelRunning("k")).toBe(0);
});
