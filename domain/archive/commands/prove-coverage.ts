import { sql } from "drizzle-orm";
import { z } from "zod";
import { proveDay } from "@/domain/archive/internal/prove-day";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, shanghaiDate } from "@/domain/kernel/time";

/** Days that are counted again each night, since messages come late. */
const AGAIN_DAYS = 7;
/** Days back that are proved at the most. */
const BACK_DAYS = 400;

/**
 * Proves, for each platform, every day up to yesterday that nobody has proved yet; with `again` also the last week anew.
 * Answers how many days were new.
 */
export const proveCoverage = defineCommand({
  name: "archive.prove-coverage",
  permission: "archive.maintain",
  input: z.strictObject({ again: z.boolean().default(false) }),
  async run({ ctx, input }) {
    const now = ctx.now().getTime();
    const yesterday = shanghaiDate(now - DAY_MS);
    const earliest = shanghaiDate(now - BACK_DAYS * DAY_MS);
    const wanted = new Map<string, string[]>();
    let proved = 0;
    for (const { platformId, day, known } of await daysOf(ctx, earliest, yesterday)) {
      const recent = day >= shanghaiDate(now - AGAIN_DAYS * DAY_MS);
      if (known && !(input.again && recent)) continue;
      if (!known) proved++;
      wanted.set(day, [...(wanted.get(day) ?? []), platformId]);
    }
    for (const [day, platformIds] of wanted) await proveDay(ctx.db, day, platformIds, ctx.now());
    if (proved === 0) return unchanged({ proved });
    return changed({ proved }, [
      {
        action: "archive.coverage-proved",
        subject: { kind: "archive", id: "coverage" },
        detail: { days: proved, until: yesterday },
      },
    ]);
  },
});

/** Every day of every platform since it first sent anything, and whether it was proved. */
async function daysOf(ctx: Ctx, earliest: string, yesterday: string) {
  const rows = await ctx.db.execute<{ platform_id: string; day: string; known: boolean }>(sql`
    with since as (
      select p.id, greatest(${earliest}::date, least(
        (select min(c.day) from coverage_days c where c.platform_id = p.id),
        (select (b.received_at at time zone 'Asia/Shanghai')::date from ingest_batches b where b.platform_id = p.id
          and b.stored_count > 0 order by b.received_at limit 1))) as first
      from platforms p
      where exists (select from ingest_batches b where b.platform_id = p.id and b.stored_count > 0)
        or exists (select from coverage_days c where c.platform_id = p.id)
    )
    select s.id as platform_id, d::date::text as day,
      exists (select from coverage_days c where c.platform_id = s.id and c.day = d::date) as known
    from since s, generate_series(s.first, ${yesterday}::date, interval '1 day') d order by d`);
  return rows.map(({ platform_id, day, known }) => ({ platformId: platform_id, day, known }));
}
