import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { expect, it } from "vitest";
import { newId } from "@/domain/kernel/ids";
import { env } from "@/lib/env";

const kills = process.env.QUNJIAN_TEST_LONG === "1" ? 400 : 40;
const name = `lost-${newId().slice(-8)}`;

it("ends a transaction whose connection is lost, and lets the next one have its place undisturbed", async () => {
  const other = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} });
  // Fewer connections than transactions, so that a place is wanted as soon as it is lost.
  const pool = postgres(env().DATABASE_URL, { max: 3, onnotice: () => {}, connection: { application_name: name } });
  const unexpected = new Set<string>();
  const wrong: string[] = [];
  let committed = 0;
  let ended = 0;
  let stopped = false;
  const lane = async (lane: number) => {
    for (let n = 0; !stopped; n++) {
      const mark = `${lane}-${n}`;
      try {
        await pool.begin(async (tx) => {
          const [begun] = await tx`select ${mark} as mark, txid_current()::text as id`;
          // Something that is not the database, while the connection may be lost.
          await sleep(Math.random() * 3);
          const [long] = await tx`select ${mark + "x".repeat(n % 2 ? 3_000 : 1)} as mark`;
          const [last] = await tx`select ${mark} as mark, txid_current()::text as id`;
          const own =
            begun?.mark === mark && long?.mark.startsWith(mark) && last?.mark === mark && last.id === begun.id;
          if (!own) wrong.push(mark);
        });
        committed++;
      } catch (error) {
        ended++;
        const { code = String(error) } = error as { code?: string };
        if (!["CONNECTION_CLOSED", "ECONNRESET", "EPIPE", "57P01"].includes(code)) unexpected.add(code);
      }
    }
  };
  const lanes = Promise.all([0, 1, 2, 3, 4, 5].map(lane));
  for (let kill = 0; kill < kills; kill++) {
    const before = committed;
    while (committed < before + 2) await sleep(2);
    await sleep(Math.random() * 6);
    await other`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
  }
  const before = committed;
  while (committed < before + 30) await sleep(2);
  stopped = true;
  await lanes;
  await Promise.all([pool.end(), other.end()]);
  expect({ wrong, unexpected: [...unexpected] }).toEqual({ wrong: [], unexpected: [] });
  expect(ended).toBeGreaterThan(kills / 2);
}, 300_000);
