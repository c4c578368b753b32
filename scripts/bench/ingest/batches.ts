import { largeCrowd } from "@/scripts/seed/crowd";
import { messageAt } from "@/scripts/seed/message-at";

/** Messages of a request. */
export const batchSize = 500;

/** A request's body, and a text that stands in its first message and nowhere else. */
export interface Batch {
  body: Buffer;
  mark: string;
}

/** Batches of real text in the groups of a large crowd, sent just now; every message has its own id. */
export function* batches(lines: readonly string[]): Generator<Batch, never> {
  const plan = { seed: 1, crowd: largeCrowd, lines, prefix: "b" };
  for (let first = 0; ; first += batchSize) {
    const now = Date.now();
    const mark = `批${first.toString(36)}次`;
    const items = Array.from({ length: batchSize }, (_, n) => {
      const { type: _type, ...message } = messageAt(plan, now, first + n);
      // Seconds pass between saying and sending.
      return {
        ...message,
        sentAt: new Date(now - ((n * 37) % 3_000)).toISOString(),
        ...(n === 0 ? { text: mark } : {}),
      };
    });
    yield { body: Buffer.from(JSON.stringify(items)), mark };
  }
}
