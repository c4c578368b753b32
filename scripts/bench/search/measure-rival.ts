import postgres, { type Sql } from "postgres";
import { normalise } from "@/domain/archive/rules/normal-form";
import { SEARCH_PAGE_SIZE } from "@/domain/archive/vocabulary";
import { showProgress } from "@/scripts/progress";
import type { Question } from "./measure-product";
import type { Rival } from "./options";
import { type Percentiles, percentiles } from "./percentiles";

/** Longest time for one query, ms; one that takes longer counts with it. */
const PATIENCE_MS = 20_000;

/** Another way to the same answers: LIKE over the normalised text, with or without an index by pg_trgm. */
export interface RivalMeasured {
  newest50: Percentiles;
  /** Queries that were given up. */
  givenUp: number;
  exact: { checked: number; equal: number };
  index: { bytes: number } | null;
}

/** Asks every query of the same rows by LIKE, with pg_trgm after making its index. */
export async function measureRival(
  url: string,
  rival: Rival,
  questions: readonly Question[],
  copies: number,
): Promise<RivalMeasured> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    if (rival === "pg_trgm") await makeTrigramIndex(sql);
    else await sql`drop index if exists messages_trigrams`;
    await sql.unsafe(`set statement_timeout = ${PATIENCE_MS}; set max_parallel_workers_per_gather = 0; set jit = off`);
    const progress = showProgress(rival, questions.length);
    const times: number[] = [];
    const exact = { checked: 0, equal: 0 };
    let givenUp = 0;
    for (const [index, { query, expected }] of questions.entries()) {
      const pattern = `%${normalise(query).replace(/[\\%_]/g, "\\$&")}%`;
      const startedMs = performance.now();
      const found = await patiently(
        sql`select group_id, sent_at, message_id, body from messages where coalesce(body_norm, body) like ${pattern}
          order by sent_at desc, message_id desc, group_id desc limit ${SEARCH_PAGE_SIZE}`,
      );
      times.push(performance.now() - startedMs);
      if (found === null) givenUp++;
      if (expected !== null && found !== null) {
        exact.checked++;
        if (found.length === Math.min(SEARCH_PAGE_SIZE, expected * copies)) exact.equal++;
      }
      progress.update(index + 1);
    }
    progress.end();
    return {
      newest50: percentiles(times),
      givenUp,
      exact,
      index: rival === "pg_trgm" ? await trigramBytes(sql) : null,
    };
  } finally {
    await sql.end();
  }
}

async function makeTrigramIndex(sql: Sql): Promise<void> {
  process.stderr.write("pg_trgm  making its index\n");
  await sql`create extension if not exists pg_trgm`;
  await sql.unsafe("set maintenance_work_mem = '512MB'");
  await sql`create index messages_trigrams on messages using gin ((coalesce(body_norm, body)) gin_trgm_ops)`;
  await sql`analyze messages`;
}

async function trigramBytes(sql: Sql): Promise<{ bytes: number }> {
  const [row] = await sql`
    select sum(pg_relation_size(inhrelid))::float8 as bytes from pg_inherits where inhparent = 'messages_trigrams'::regclass`;
  return { bytes: row?.bytes ?? 0 };
}

/** What a query answers, or null when it was given up. */
async function patiently<Answer>(query: Promise<Answer>): Promise<Answer | null> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === "57014") return null;
    throw error;
  }
}
