import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { type Crowd, placeOf } from "./crowd";
import { noise } from "./noise";

/** Days before the newest message over which a large archive is spread. */
const days = 200;
/** Messages that follow one another within one day, so that a batch touches few partitions. */
export const runLength = 2_500;

/** A message as the platforms' interface takes it. */
export interface SeededMessage {
  type: "message";
  group: string;
  id: string;
  sender: string;
  sentAt: number;
  kind: "text";
  text: string;
}

/** What the messages of a large archive follow from. */
export interface SeedPlan {
  seed: number;
  crowd: Crowd;
  /** Texts, taken again and again. */
  lines: readonly string[];
  /** Begins the messages' ids, so that other texts are other messages. */
  prefix: string;
}

/**
 * Message number `n` (from 0) of an archive that ends at `until` (epoch ms): always the same, however many there are. Each
 * further copy of the lines has other places and times.
 */
export function messageAt({ seed, crowd, lines, prefix }: SeedPlan, until: number, n: number): SeededMessage {
  const run = Math.floor(n / runLength);
  // By the golden ratio the days fill evenly, whatever the number of runs.
  const day = Math.floor(days * ((run * 0.618033988749895 + noise(seed, 3, 0)) % 1));
  const within = ((n % runLength) + noise(seed, 4, n)) / runLength;
  const sentAt = Math.floor(until - (day + 1) * DAY_MS + 7 * HOUR_MS + within * 17 * HOUR_MS);
  return {
    type: "message",
    ...placeOf(seed, crowd, n),
    id: `${prefix}-${n}`,
    sentAt,
    kind: "text",
    text: lines[n % lines.length] as string,
  };
}
