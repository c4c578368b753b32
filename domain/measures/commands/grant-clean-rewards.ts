import { and, asc, gt, ne } from "drizzle-orm";
import { z } from "zod";
import { memberships } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { grantReward } from "@/domain/credit/commands/grant-reward";
import { cleanRewardsDueTo } from "@/domain/credit/queries/clean-rewards-due-to";
import { imposedSuspensions } from "@/domain/measures/queries/imposed-suspensions";

/** People looked at in one transaction. */
const slice = 200;

/**
 * The daily run over everybody who ever managed a group, a slice in the order of ids: a CLEAN reward for each full 90 days
 * of active management without a finding (credit policy 4.3). Time under a suspension does not count, nor does the time
 * before the first daily run: nobody looked then. Running it again grants nothing more.
 */
export const grantCleanRewards = defineCommand({
  name: "measures.grant-clean-rewards",
  permission: "reward.grant",
  input: z.strictObject({ after: z.uuid().nullable().default(null) }),
  async run({ ctx, input: { after } }) {
    const rows = await ctx.db
      .selectDistinct({ personId: memberships.personId })
      .from(memberships)
      .where(and(ne(memberships.role, "member"), after ? gt(memberships.personId, after) : undefined))
      .orderBy(asc(memberships.personId))
      .limit(slice);
    const ids = rows.map((row) => row.personId);
    if (ids.length === 0) return unchanged({ last: null, looked: 0, granted: 0 });
    const due = await cleanRewardsDueTo(ctx, ids, await imposedSuspensions(ctx, ids));
    let granted = 0;
    for (const [personId, instants] of due) {
      for (const instant of instants) {
        const countsFrom = new Date(instant);
        const { rewardId } = await grantReward.execute(ctx, { kind: "CLEAN", personId, countsFrom });
        if (rewardId) granted++;
      }
    }
    // Each reward is logged by the command that grants it.
    return unchanged({ last: ids.at(-1) ?? null, looked: ids.length, granted });
  },
});
