import { and, count, desc, gt, isNotNull, isNull, lt, lte, ne } from "drizzle-orm";
import { z } from "zod";
import { attachmentRemovals, holds, purgeRuns } from "@/db/schema";
import { countStrays } from "@/domain/archive/queries/count-strays";
import { coverageSince } from "@/domain/archive/queries/coverage";
import { isAlarming } from "@/domain/archive/rules/coverage";
import { RETENTION_FLOOR_DAYS } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";

/** A purge is late this long after the last one: a night was left out. */
const LATE_MS = 50 * HOUR_MS;

/** What is wrong with keeping, by kind; nothing where all is well. */
export interface KeepingAlarms {
  /** Rows in default partitions. */
  strays: number;
  /** Days not proved, silent or with gaps within the floor, by platform and state. */
  days: { platformId: string; nameZh: string; nameEn: string; missing: number; silent: number; gaps: number }[];
  /** Holds whose review is due. */
  holdsDue: number;
  /** Since when no purge has ended although there was time; null when one did. */
  purgeLateSince: Date | null;
  /** Files of purged messages that the store does not let go. */
  stuckFiles: number;
}

/** Reasons for an alarm about keeping. Counts only. */
export const keepingAlarms = defineQuery({
  name: "desk.keeping-alarms",
  permission: "retention.view",
  input: z.strictObject({}),
  async run({ ctx }): Promise<KeepingAlarms> {
    const now = ctx.now();
    const [strays, platforms, [due], late, [stuck]] = await Promise.all([
      countStrays(ctx.db),
      coverageSince(ctx, RETENTION_FLOOR_DAYS),
      ctx.db
        .select({ count: count() })
        .from(holds)
        .where(and(ne(holds.state, "released"), lte(holds.reviewAt, now))),
      purgeLateSince(ctx),
      ctx.db.select({ count: count() }).from(attachmentRemovals).where(gt(attachmentRemovals.attempts, 3)),
    ]);
    const days = platforms.flatMap(({ id, nameZh, nameEn, days: all }) => {
      const inState = (state: string) => all.filter((day) => day.state === state).length;
      return all.some(({ state }) => isAlarming(state))
        ? [
            {
              platformId: id,
              nameZh,
              nameEn,
              missing: inState("missing"),
              silent: inState("silent"),
              gaps: inState("gaps"),
            },
          ]
        : [];
    });
    return { strays, days, holdsDue: due?.count ?? 0, purgeLateSince: late, stuckFiles: stuck?.count ?? 0 };
  },
});

/** The last purge that ended, when that is too long ago; or the beginning of one that has been under way too long. */
async function purgeLateSince(ctx: Ctx): Promise<Date | null> {
  const before = new Date(ctx.now().getTime() - LATE_MS);
  const [[last], [hanging]] = await Promise.all([
    ctx.db
      .select({ at: purgeRuns.finishedAt })
      .from(purgeRuns)
      .where(isNotNull(purgeRuns.finishedAt))
      .orderBy(desc(purgeRuns.number))
      .limit(1),
    ctx.db
      .select({ at: purgeRuns.startedAt })
      .from(purgeRuns)
      .where(and(isNull(purgeRuns.finishedAt), lt(purgeRuns.startedAt, before))),
  ]);
  if (hanging) return hanging.at;
  return last?.at && last.at < before ? last.at : null;
}
