import postgres from "postgres";
import type { Database } from "@/db/client";
import { storedForms } from "@/domain/archive/rules/normal-form";
import { sha256 } from "@/domain/archive/rules/sha256";
import { storedText } from "@/domain/archive/rules/stored-text";
import { NORMAL_FORM_VERSION } from "@/domain/archive/vocabulary";
import { newId } from "@/domain/kernel/ids";
import { capped, newest, timed } from "./ask-product";
import { type Percentiles, percentiles } from "./percentiles";
import { SPAN } from "./placement";

const TEXT = "龖龘加薇❤领彩金,日结三百,先到先得";
const PARTS = ["龖龘加薇", "领彩金", "薇❤", "龖", "❤", TEXT];
const ABSENT = ["靐", "ꙮ", "𠔻", "ⱥ"];
const MESSAGES = 200_000;
const WEEK_STARTS_AT_SHARE = 0.3;

/** A wave of spam in one old week, found by any part of its text, and characters that no message has. */
export interface WaveMeasured {
  rows: number;
  newest50: Percentiles;
  count: Percentiles;
  /** One character in no message: the newest 50. */
  absent: Percentiles;
}

/** Adds the wave to the archive of `url`, and asks for parts of it and for what is absent. */
export async function measureWave(url: string, db: Database): Promise<WaveMeasured> {
  await addWave(url);
  const times = { newest50: [] as number[], count: [] as number[], absent: [] as number[] };
  for (const part of PARTS) {
    times.newest50.push(await timed(() => newest(db, part, {})));
    times.count.push(await timed(() => capped(db, part)));
  }
  for (const character of ABSENT) times.absent.push(await timed(() => newest(db, character, {})));
  return {
    rows: MESSAGES,
    newest50: percentiles(times.newest50),
    count: percentiles(times.count),
    absent: percentiles(times.absent),
  };
}

async function addWave(url: string): Promise<void> {
  process.stderr.write(`wave  ${MESSAGES.toLocaleString("en")} times one text\n`);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const start = new Date(SPAN.from + WEEK_STARTS_AT_SHARE * (SPAN.until - SPAN.from)).toISOString();
  const { body, bytes } = storedText(TEXT);
  const { norm, folded } = storedForms(body);
  try {
    await sql`
      insert into messages (group_id, sent_at, received_at, person_id, batch_id, leaf_index, normal_form, message_id, kind,
        sender_role, body, body_norm, body_folded, sha256)
      select ${newId()}::uuid, at, at, ${newId()}::uuid, ${newId()}::uuid, n, ${NORMAL_FORM_VERSION}, 'wave' || n, 'text',
        'member', ${body}, ${norm}, ${folded}, ${sha256(bytes)}
      from generate_series(1, ${MESSAGES}::int) n
        cross join lateral (select ${start}::timestamptz + n * interval '7 days' / ${MESSAGES}::int as at) times`;
    // In the weeks since, the server has tidied up after it.
    await sql`vacuum (analyze) messages`;
  } finally {
    await sql.end();
  }
}
