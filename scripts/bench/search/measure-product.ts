import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countArchive } from "@/domain/archive/queries/count-archive";
import { DAY_MS } from "@/domain/kernel/time";
import { showProgress } from "@/scripts/progress";
import { capped, newest, phrase, timed } from "./ask-product";
import { type Percentiles, percentiles } from "./percentiles";
import { SPAN } from "./placement";

/** A query, one literal phrase, and how many messages of one copy have it; null: unknown. */
export interface Question {
  query: string;
  expected: number | null;
}

/** How many queries with a known count were asked, and those that found another number. */
export interface Exactness {
  checked: number;
  equal: number;
  differ: { query: string; expected: number; found: number }[];
}

const SCOPES = ["group", "sender", "time"] as const;

export interface Measured {
  newest50: Percentiles;
  /** Counts up to 10,001. */
  count: Percentiles;
  /** The newest 50 within one group, one sender, one week; together and apart. */
  scoped: Percentiles & Record<(typeof SCOPES)[number], Percentiles>;
}

/** Asks every query through the product's own search: each kind of question once a query, one after the other. */
export async function measureProduct(
  db: Database,
  questions: readonly Question[],
  copies: number,
): Promise<Measured & { exact: Exactness }> {
  const places = await somewhere(db, questions.length);
  for (const { query } of questions.slice(0, 5)) await newest(db, query, {});
  const progress = showProgress("measure", questions.length);
  const times = {
    newest50: [] as number[],
    count: [] as number[],
    group: [] as number[],
    sender: [] as number[],
    time: [] as number[],
  };
  const exact: Exactness = { checked: 0, equal: 0, differ: [] };
  for (const [index, { query, expected }] of questions.entries()) {
    const place = places[index % places.length] as Place;
    times.newest50.push(await timed(() => newest(db, query, {})));
    times.count.push(await timed(() => capped(db, query)));
    times.group.push(await timed(() => newest(db, query, { groups: [place.groupId] })));
    times.sender.push(await timed(() => newest(db, query, { people: [place.personId] })));
    times.time.push(await timed(() => newest(db, query, weekAround(place.sentAt))));
    if (expected !== null) {
      const found = await countArchive(db, phrase(query), null);
      exact.checked++;
      if (found === expected * copies) exact.equal++;
      else exact.differ.push({ query, expected: expected * copies, found });
    }
    progress.update(index + 1);
  }
  progress.end();
  const { group, sender, time } = times;
  return {
    exact,
    newest50: percentiles(times.newest50),
    count: percentiles(times.count),
    scoped: {
      ...percentiles([...group, ...sender, ...time]),
      group: percentiles(group),
      sender: percentiles(sender),
      time: percentiles(time),
    },
  };
}

interface Place {
  groupId: string;
  personId: string;
  sentAt: Date;
}

/** Groups, senders and times as they come in messages all over the archive: the large ones more often. */
async function somewhere(db: Database, count: number): Promise<Place[]> {
  const places: Place[] = [];
  for (let index = 0; index < Math.min(count, 200); index++) {
    const at = new Date(SPAN.from + ((index * 0.618_034) % 1) * (SPAN.until - SPAN.from)).toISOString();
    const [row] = await db.execute<{ group_id: string; person_id: string; sent_at: string }>(
      sql`select group_id, person_id, sent_at from messages where sent_at >= ${at}::timestamptz
        order by sent_at, message_id, group_id limit 1`,
    );
    if (row) places.push({ groupId: row.group_id, personId: row.person_id, sentAt: new Date(row.sent_at) });
  }
  return places;
}

function weekAround(time: Date): { from: Date; until: Date } {
  return { from: new Date(time.getTime() - 3.5 * DAY_MS), until: new Date(time.getTime() + 3.5 * DAY_MS) };
}
