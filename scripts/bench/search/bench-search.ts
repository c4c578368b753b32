import { readFileSync } from "node:fs";
import postgres from "postgres";
import { closeDatabases, database } from "@/db/client";
import { loadArchive } from "./load-archive";
import { type Exactness, type Measured, measureProduct, type Question } from "./measure-product";
import { measureRival, type RivalMeasured } from "./measure-rival";
import { measureWave, type WaveMeasured } from "./measure-wave";
import type { Options, Rival } from "./options";
import { readLines } from "./read-lines";

/** What a run prints: times in ms, sizes in bytes. */
export interface Report extends Measured {
  rows: number;
  exact: Exactness;
  index: { bytes: number; textBytes: number; ratio: number };
  load: { rowsPerSecond: number };
  wave?: WaveMeasured;
  against?: Partial<Record<Rival, RivalMeasured>>;
}

/** Loads the database named in the environment and measures searches in it. */
export async function benchSearch(options: Options): Promise<Report> {
  const url = process.env.DATABASE_MIGRATOR_URL ?? "";
  const questions = readQuestions(options.queries);
  const lines = await readLines(options.messages);
  const load = await loadArchive(url, lines, options.multiply);
  try {
    const { exact, ...measured } = await measureProduct(database(), questions, options.multiply);
    const bytes = await indexBytes(url);
    const against: Report["against"] = {};
    for (const rival of options.against) against[rival] = await measureRival(url, rival, questions, options.multiply);
    const wave = options.wave ? await measureWave(url, database()) : undefined;
    return {
      rows: load.rows,
      exact,
      ...measured,
      index: { bytes, textBytes: load.textBytes, ratio: Math.round((bytes / load.textBytes) * 1_000) / 1_000 },
      load: { rowsPerSecond: Math.round(load.rows / (load.ms / 1_000)) },
      ...(wave ? { wave } : {}),
      ...(options.against.length > 0 ? { against } : {}),
    };
  } finally {
    await closeDatabases();
  }
}

function readQuestions(path: string): Question[] {
  const { queries } = JSON.parse(readFileSync(path, "utf8")) as { queries?: Partial<Question>[] };
  if (!Array.isArray(queries)) throw new Error(`${path}: no list "queries"`);
  return queries.map(({ query, expected = null }, index) => {
    if (typeof query !== "string" || query === "" || (expected !== null && !Number.isInteger(expected)))
      throw new Error(`${path}: query ${index + 1} cannot be read`);
    return { query, expected };
  });
}

/** Size of the gram index over all messages. */
async function indexBytes(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql`
      select sum(pg_relation_size(i.inhrelid))::float8 as bytes from pg_inherits i where i.inhparent = 'messages_grams'::regclass`;
    return row?.bytes ?? 0;
  } finally {
    await sql.end();
  }
}
