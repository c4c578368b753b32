import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import { standingAlarm } from "@/domain/desk/queries/overview-credit";
import { decisionDays, decisionTimes } from "@/domain/desk/queries/overview-decisions";
import { deliveriesOfDay, deliveryShare } from "@/domain/desk/queries/overview-delivery";
import { identityShare } from "@/domain/desk/queries/overview-identity";
import { queueLoad } from "@/domain/desk/queries/overview-queue";
import { overviewRanges, rangeFrom } from "@/domain/desk/queries/overview-range";
import { retention } from "@/domain/desk/queries/overview-retention";
import { suspendedManagers } from "@/domain/desk/queries/overview-suspended";

/** The figures of the desk's first page: queue, identity and retention as they are now, times and deliveries over the range. */
export const overview = defineQuery({
  name: "desk.overview",
  permission: "overview.view",
  input: z.strictObject({ range: z.enum(overviewRanges) }),
  async run({ ctx, input }) {
    const from = rangeFrom(input.range, ctx.now());
    const [queue, days, times, identity, delivery, deliveries, suspended, kept, standings] = await Promise.all([
      queueLoad(ctx),
      decisionDays(ctx),
      decisionTimes(ctx, from),
      identityShare(ctx),
      deliveryShare(ctx, from),
      deliveriesOfDay(ctx),
      suspendedManagers(ctx),
      retention(ctx),
      standingAlarm(ctx),
    ]);
    return { at: ctx.now(), queue, days, times, identity, delivery, deliveries, suspended, retention: kept, standings };
  },
});

export type Overview = Awaited<ReturnType<typeof overview.ask>>;
