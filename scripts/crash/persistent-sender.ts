import { setTimeout as sleep } from "node:timers/promises";
import type { IntakeAnswer } from "@/domain/intake/commands/take-events";

/** Messages of a request. */
const batchSize = 40;
const againMs = 15;

/** A platform that sends each batch until it is acknowledged. */
export interface PersistentSender {
  /** Ids of acknowledged messages; one twice would be here twice. */
  acknowledged: string[];
  /** How often a batch had to be sent again. */
  repeats: number;
  /** What should never be answered. */
  wrong: string[];
  /** Ends each lane after its batch is acknowledged. */
  stop(): Promise<void>;
}

/** Sends from several lanes at once, every other batch with an `Idempotency-Key`. `address` is asked before each try. */
export function persistentSender(address: () => string | null, key: string, lanes: number): PersistentSender {
  let stopped = false;
  const sender: PersistentSender = {
    acknowledged: [],
    repeats: 0,
    wrong: [],
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
  async function send(lane: number, batch: number) {
    const sentAt = new Date().toISOString();
    const items = Array.from({ length: batchSize }, (_, n) => ({
      group: `g${(lane + n) % 7}`,
      id: `${lane}-${batch}-${n}`,
      sender: `p${(batch + n) % 11}`,
      sentAt,
      text: `第 ${batch} 批，断电也不丢 ${n}`,
    }));
    const keyed: Record<string, string> = batch % 2 === 0 ? { "idempotency-key": `${lane}-${batch}` } : {};
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", ...keyed };
    const body = JSON.stringify(items);
    for (let tries = 1; ; tries++) {
      const to = address();
      const answer = to && (await answerOf(`${to}/api/v1/messages`, { method: "POST", headers, body }));
      if (answer) {
        const { stored, duplicate } = answer.counts;
        // A repeat may find everything there; a repeat with a key gets the first answer.
        const right = tries === 1 || keyed["idempotency-key"] ? stored === batchSize : stored + duplicate === batchSize;
        if (!right) sender.wrong.push(`${lane}-${batch} try ${tries}: ${JSON.stringify(answer.counts)}`);
        sender.acknowledged.push(...items.map(({ id }) => id));
        return;
      }
      sender.repeats++;
      await sleep(againMs);
    }
  }
  const running = Array.from({ length: lanes }, async (_, lane) => {
    for (let batch = 0; !stopped; batch++) await send(lane, batch);
  });
  return sender;
}

/** The answer to a batch; null when there was none, or one that asks to come again. */
async function answerOf(url: string, init: RequestInit): Promise<IntakeAnswer | null> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    return response.status === 200 ? (JSON.parse(text) as IntakeAnswer) : null;
  } catch {
    return null;
  }
}
