import { and, count, lt, min } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/schema";
import { type QueueFilter, queueFilters } from "@/domain/cases/inputs";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { queueCondition } from "./list-queue";

/** Figures over the queue, for its filters and the badge of the shell. */
export type QueueCounts = Record<QueueFilter, number> & { overdue: number; oldestOpenedAt: Date | null };

/** How many cases each filter of the queue holds, how many are overdue, since when the oldest waits. */
export const queueCounts = defineQuery({
  name: "cases.queue-counts",
  permission: "case.view-queue",
  input: z.strictObject({}),
  async run({ ctx }): Promise<QueueCounts> {
    const now = ctx.now();
    const me = actorId(ctx.actor) ?? "";
    const counts: QueueCounts = {
      all: 0,
      mine: 0,
      "due-soon": 0,
      unclaimed: 0,
      waiting: 0,
      overdue: 0,
      oldestOpenedAt: null,
    };
    for (const filter of queueFilters) {
      const [row] = await ctx.db
        .select({ n: count() })
        .from(cases)
        .where(queueCondition(filter, now, me));
      counts[filter] = row?.n ?? 0;
    }
    const all = queueCondition("all", now, me);
    const [late] = await ctx.db
      .select({ n: count() })
      .from(cases)
      .where(and(all, lt(cases.dueAt, now)));
    const [oldest] = await ctx.db
      .select({ at: min(cases.openedAt) })
      .from(cases)
      .where(all);
    return { ...counts, overdue: late?.n ?? 0, oldestOpenedAt: oldest?.at ?? null };
  },
});
