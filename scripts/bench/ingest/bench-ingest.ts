import { availableParallelism, loadavg } from "node:os";
import { closeDatabases, databaseClient } from "@/db/client";
import { readSource, shippedSource } from "@/db/seed/source";
import { showProgress } from "@/scripts/progress";
import { type Percentiles, percentiles } from "../search/percentiles";
import { batches, batchSize } from "./batches";
import type { Options } from "./options";
import { prepare } from "./prepare";
import { searchMeanwhile } from "./search-meanwhile";
import { sendBatches } from "./send-batches";

/** Seconds of traffic before anything is measured. */
const warmUp = 5;

/** What a run prints: times in ms. */
export interface Report {
  rate: number | "max";
  seconds: number;
  acknowledged: { messages: number; perSecond: number; batches: number };
  acknowledgeMs: Percentiles;
  /** From the acknowledgement to the end of the search that found it; `late`: not found by the first. */
  searchableMs: Percentiles & { looked: number; late: number };
  searchMs: Percentiles & { searches: number };
  errors: { count: number; kinds: Record<string, number> };
  /** What the database holds of it afterwards. */
  stored: { messages: number; bytes: number };
  machine: { processors: number; loadBefore: number; loadAfter: number };
}

/** Measures the intake of a server (`http://host:port`) that works on the database of the environment. */
export async function benchIngest(address: string, options: Options): Promise<Report> {
  const lines: string[] = [];
  for await (const { text } of readSource(shippedSource())) if (text) lines.push(text);
  try {
    const post = await prepare(address);
    const source = batches(lines);
    const before = await sendBatches(
      post,
      source,
      { ...options, seconds: Math.min(warmUp, options.seconds) },
      () => {},
    );
    const loadBefore = round(loadavg()[0]);
    const bar = showProgress("ingest", options.rate === null ? null : options.rate * options.seconds);
    const searching = searchMeanwhile(lines);
    let done = 0;
    const sent = await sendBatches(post, source, options, (mark) => {
      done += batchSize;
      bar.update(done);
      searching.acknowledged(mark);
    });
    const { times, found, late } = await searching.stop();
    bar.end();
    const sql = databaseClient();
    const [row] =
      await sql`select (select count(*)::int from messages) as messages, pg_database_size(current_database())::float8 as bytes`;
    return {
      rate: options.rate ?? "max",
      seconds: round(sent.seconds),
      acknowledged: {
        messages: sent.messages,
        perSecond: Math.round(sent.messages / sent.seconds),
        batches: sent.acknowledged.length,
      },
      acknowledgeMs: percentiles(sent.acknowledged),
      searchableMs: { ...percentiles(found), looked: found.length, late },
      searchMs: { ...percentiles(times), searches: times.length },
      errors: { count: Object.values(sent.errors).reduce((sum, one) => sum + one, 0), kinds: sent.errors },
      stored: { messages: (row?.messages ?? 0) - before.messages, bytes: row?.bytes ?? 0 },
      machine: { processors: availableParallelism(), loadBefore, loadAfter: round(loadavg()[0]) },
    };
  } finally {
    await closeDatabases();
  }
}

function round(value = 0): number {
  return Math.round(value * 100) / 100;
}
