import { count } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decisionDays, decisionTimes } from "@/domain/desk/queries/overview-decisions";
import { deliveriesOfDay, deliveryShare } from "@/domain/desk/queries/overview-delivery";
import { queueLoad } from "@/domain/desk/queries/overview-queue";
import { overviewRanges, rangeFrom } from "@/domain/desk/queries/overview-range";
import { retention } from "@/domain/desk/queries/overview-retention";
import { suspendedManagers } from "@/domain/desk/queries/overview-suspended";
import type { Ctx } from "@/domain/kernel/ctx";

/** The figures of the overview: the queue and retention as they are now, times and deliveries over the range. */
export const overviewFigures = defineQuery({
  name: "desk.overview-figures",
  permission: "overview.view",
  input: z.strictObject({ range: z.enum(overviewRanges) }),
  async run({ ctx, input }) {
    const from = rangeFrom(input.range, ctx.now());
    const [queue, days, times, identity, delivery, deliveries, suspended, kept] = await Promise.all([
      queueLoad(ctx),
      decisionDays(ctx),
      decisionTimes(ctx, from),
      identityShare(ctx),
      deliveryShare(ctx, from),
      deliveriesOfDay(ctx),
      suspendedManagers(ctx),
      retention(ctx),
    ]);
    return { from, queue, days, times, identity, delivery, deliveries, suspended, retention: kept };
  },
});

export type OverviewFigures = Awaited<ReturnType<typeof overviewFigures.ask>>;

/** Of how many people the identity is verified. */
export interface IdentityShare {
  people: number;
  verified: number;
  /** Submitted, waiting for somebody to look. */
  submitted: number;
}

/** Counted from the index by state. */
export async function identityShare(ctx: Ctx): Promise<IdentityShare> {
  const rows = await ctx.db
    .select({ state: people.verificationState, count: count() })
    .from(people)
    .groupBy(people.verificationState);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    people: rows.reduce((all, row) => all + row.count, 0),
    verified: of("verified"),
    submitted: of("submitted"),
  };
}
