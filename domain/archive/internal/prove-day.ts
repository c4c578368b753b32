import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { coverageDays } from "@/db/schema";
import type { MissingSequence } from "@/domain/archive/vocabulary";
import { DAY_MS } from "@/domain/kernel/time";

/** Gaps of a platform's day that are kept one by one; the number of all is kept too. */
const LISTED_GAPS = 100;

interface Counted {
  platform_id: string;
  sent: number;
  received: number;
  batches: number;
  missing: number;
  gaps: number;
  listed: MissingSequence[] | null;
  oldest: string | null;
}

/**
 * Counts one day in Beijing (`YYYY-MM-DD`) of some platforms and keeps the result. A gap counts for the day on which the
 * message after it was sent; numbers sent up to a day before or after fill it, since clocks differ.
 */
export async function proveDay(db: Database, day: string, platformIds: readonly string[], at: Date): Promise<void> {
  const from = new Date(`${day}T00:00:00+08:00`);
  const iso = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;
  const [start, end] = [iso(from.getTime()), iso(from.getTime() + DAY_MS)];
  const [wideStart, wideEnd] = [iso(from.getTime() - DAY_MS), iso(from.getTime() + 2 * DAY_MS)];
  const rows = await db.execute<Counted & Record<string, unknown>>(sql`
    with sent as (
      select g.platform_id, count(*)::int as sent from messages m join groups g on g.id = m.group_id
      where m.sent_at >= ${start} and m.sent_at < ${end} group by 1
    ), received as (
      select platform_id, sum(stored_count)::int as received, count(*)::int as batches from ingest_batches
      where received_at >= ${start} and received_at < ${end} group by 1
    ), numbered as (
      select m.group_id, m.sent_at, m.sequence,
        lag(m.sequence) over (partition by m.group_id order by m.sequence) as earlier
      from messages m where m.sent_at >= ${wideStart} and m.sent_at < ${wideEnd} and m.sequence is not null
    ), edges as (
      select n.group_id, n.sequence, coalesce(n.earlier, (
        select max(p.sequence) from (
          select sequence from messages p where p.group_id = n.group_id and p.sent_at < ${wideStart} and p.sequence is not null
          order by p.sent_at desc limit 10) p where p.sequence < n.sequence)) as earlier
      from numbered n where n.sent_at >= ${start} and n.sent_at < ${end}
    ), gaps as (
      select g.platform_id, e.group_id, e.earlier + 1 as first, e.sequence - 1 as last,
        row_number() over (partition by g.platform_id order by e.group_id, e.sequence) as position
      from edges e join groups g on g.id = e.group_id where e.sequence > e.earlier + 1
    ), gapped as (
      select platform_id, sum(last - first + 1)::int as missing, count(*)::int as gaps,
        json_agg(json_build_object('groupId', group_id, 'from', first, 'until', last) order by position)
          filter (where position <= ${LISTED_GAPS}::int) as listed
      from gaps group by 1
    )
    select p.id as platform_id, coalesce(s.sent, 0) as sent, coalesce(r.received, 0) as received,
      coalesce(r.batches, 0) as batches, coalesce(x.missing, 0) as missing, coalesce(x.gaps, 0) as gaps, x.listed,
      (select to_json(m.sent_at) #>> '{}' from messages m join groups g on g.id = m.group_id and g.platform_id = p.id
        order by m.sent_at limit 1) as oldest
    from json_array_elements_text(${JSON.stringify(platformIds)}::json) asked join platforms p on p.id = asked::uuid
    left join sent s on s.platform_id = p.id
    left join received r on r.platform_id = p.id
    left join gapped x on x.platform_id = p.id`);
  for (const row of rows) {
    const proof = {
      sentCount: row.sent,
      receivedCount: row.received,
      batchCount: row.batches,
      missingCount: row.missing,
      gapCount: row.gaps,
      gaps: row.listed ?? [],
      oldestKeptAt: row.oldest === null ? null : new Date(row.oldest),
      provedAt: at,
    };
    await db
      .insert(coverageDays)
      .values({ platformId: row.platform_id, day, ...proof })
      .onConflictDoUpdate({ target: [coverageDays.platformId, coverageDays.day], set: proof });
  }
}
