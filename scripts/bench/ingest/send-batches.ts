import { setTimeout as sleep } from "node:timers/promises";
import type { Batch } from "./batches";
import { batchSize } from "./batches";
import type { Options } from "./options";
import type { Post } from "./post";

/** Batches under way when there is no fixed rate. */
const atOnce = 4;

/** What became of the batches. Times in ms. */
export interface Sent {
  batches: number;
  messages: number;
  /** From the moment a batch was due to its answer. */
  acknowledged: number[];
  seconds: number;
  errors: Record<string, number>;
}

/**
 * Sends batches for so many seconds: at a fixed rate by the clock, late ones too, so that waiting counts; or as many as are
 * answered. `onAcknowledged` is told the mark of each batch.
 */
export async function sendBatches(
  post: Post,
  source: Generator<Batch, never>,
  { seconds, rate }: Options,
  onAcknowledged: (mark: string) => void,
): Promise<Sent> {
  const sent: Sent = { batches: 0, messages: 0, acknowledged: [], seconds: 0, errors: {} };
  const startedMs = performance.now();
  const until = startedMs + seconds * 1_000;
  const count = (error: string) => {
    sent.errors[error] = (sent.errors[error] ?? 0) + 1;
  };
  const send = async ({ body, mark }: Batch, dueMs: number) => {
    sent.batches++;
    try {
      const { status, text } = await post("POST", "messages", body);
      if (status !== 200) return count(`status ${status}`);
      sent.acknowledged.push(performance.now() - dueMs);
      const { stored } = (JSON.parse(text) as { counts: { stored: number } }).counts;
      sent.messages += stored;
      if (stored < batchSize) count("not all stored");
      onAcknowledged(mark);
    } catch (error) {
      count(String((error as { code?: string }).code ?? "no answer"));
    }
  };
  if (rate === null) {
    const lane = async () => {
      while (performance.now() < until) await send(source.next().value, performance.now());
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  } else {
    const everyMs = (batchSize / rate) * 1_000;
    const underWay = new Set<Promise<void>>();
    // Made before it is due: making one takes milliseconds.
    let next = source.next().value;
    for (let dueMs = startedMs; dueMs < until; dueMs += everyMs) {
      await sleep(Math.max(0, dueMs - performance.now()));
      const one = send(next, dueMs).finally(() => underWay.delete(one));
      underWay.add(one);
      next = source.next().value;
    }
    await Promise.all(underWay);
  }
  sent.seconds = (performance.now() - startedMs) / 1_000;
  return sent;
}
