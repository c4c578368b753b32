import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { decisions, measures, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { complianceFacts } from "@/domain/desk/internal/overview-compliance";
import { outboxFacts, retentionFacts, verificationShare } from "@/domain/desk/internal/overview-keeping";
import { decisionDays, decisionTimes, queueLoad } from "@/domain/desk/internal/overview-work";
import type { Ctx } from "@/domain/kernel/ctx";

/** Days over which the time from report to decision is measured. */
const timesDays = 30;

/** What the desk's first page shows: counts and times computed from the records, without personal data. */
export const overview = defineQuery({
  name: "desk.overview",
  permission: "overview.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [queue, days, times, verification, outbox, retention, compliance, suspended] = await Promise.all([
      queueLoad(ctx),
      decisionDays(ctx),
      decisionTimes(ctx, timesDays),
      verificationShare(ctx),
      outboxFacts(ctx),
      retentionFacts(ctx),
      complianceFacts(ctx),
      suspensionCounts(ctx),
    ]);
    return {
      at: ctx.now(),
      queue,
      days,
      times: { ...times, days: timesDays },
      verification,
      outbox,
      retention,
      compliance,
      suspended,
    };
  },
});

export type Overview = Awaited<ReturnType<typeof overview.ask>>;

async function suspensionCounts(ctx: Ctx): Promise<{ active: number; awaiting: number; proposals: number }> {
  const count = sql<number>`count(*)::int`;
  const [[active], [awaiting], [proposals]] = await Promise.all([
    ctx.db.select({ count }).from(standings).where(gt(standings.managerSuspendedUntil, ctx.now())),
    ctx.db
      .select({ count })
      .from(measures)
      .where(and(eq(measures.kind, "suspend-manager"), eq(measures.state, "awaiting-approval"))),
    ctx.db.select({ count }).from(decisions).where(eq(decisions.state, "awaiting-approval")),
  ]);
  return { active: active?.count ?? 0, awaiting: awaiting?.count ?? 0, proposals: proposals?.count ?? 0 };
}
