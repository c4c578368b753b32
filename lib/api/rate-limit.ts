import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ApiProblem } from "./api-problem";

/** Requests of one key within ten seconds on one server: far above what honest platforms need, below what hurts. */
const points = 2_000;
const seconds = 10;
const unknownPoints = 60;

const held = globalThis as typeof globalThis & {
  qunjianLimits?: { keys: RateLimiterMemory; strangers: RateLimiterMemory };
};
held.qunjianLimits ??= {
  keys: new RateLimiterMemory({ points, duration: seconds }),
  strangers: new RateLimiterMemory({ points: unknownPoints, duration: 60 }),
};
const limits = held.qunjianLimits;

/** Counts a request of a key. Throws ApiProblem 429 with `Retry-After`. */
export const limitKey = (keyId: string): Promise<void> => consume(limits.keys, keyId);

/** Counts a request with a key that does not exist, by address. Throws ApiProblem 429. */
export const limitStranger = (address: string): Promise<void> => consume(limits.strangers, address);

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new ApiProblem({
      status: 429,
      reason: "rate-limited",
      facts: { seconds: wait },
      headers: { "retry-after": String(wait) },
    });
  }
}
