import { eq } from "drizzle-orm";
import { rewardReversals, rewards } from "@/db/schema";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { reverseRewardInput } from "@/domain/credit/inputs";
import { lockPeople } from "@/domain/credit/internal/lock-people";
import { storeStanding } from "@/domain/credit/internal/store-standing";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { actorId } from "@/domain/kernel/actor";
import { notFound, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Takes a reward back because the report behind it was found to be invented (CP-1 4.3): it never counted. The finding
 * ABU-01 is a decision of its own. A reward already taken back stays so. Throws not-found, refused
 * `reward-without-report`.
 */
export const reverseReward = defineCommand({
  name: "credit.reverse-reward",
  permission: "reward.reverse",
  consequence: true,
  input: reverseRewardInput,
  async run({ ctx, input: { rewardId, reason } }) {
    const [reward] = await ctx.db.select().from(rewards).where(eq(rewards.id, rewardId));
    if (!reward) throw notFound("reward");
    if (!reward.reportId) throw refused("reward-without-report");
    const { personId, kind, points, caseId } = reward;
    const moment = await lockPeople(ctx, [personId]);
    const [taken] = await ctx.db
      .select({ id: rewardReversals.id })
      .from(rewardReversals)
      .where(eq(rewardReversals.rewardId, rewardId));
    if (taken) return unchanged({ rewardId, personId });
    const decisionId = ctx.authority?.decisionId ?? null;
    await ctx.db.insert(rewardReversals).values({
      id: newId(),
      rewardId,
      reversedAt: moment,
      recordedBy: actorId(ctx.actor) ?? "system",
      decisionId,
    });
    const [book, facts] = [await policyBook(ctx), await creditFacts(ctx, [personId])];
    const at = moment.getTime();
    const credit = creditOf(facts.get(personId) ?? { findings: [], rewards: [] }, book, at);
    // People have just said so: what follows runs with that authority.
    await storeStanding(ctx.authority ? ctx : consequence(ctx, rewardId), personId, credit.curve, at);
    return changed({ rewardId, personId }, [
      {
        action: "reward.reversed",
        subject: { kind: "person", id: personId },
        context: { personId, caseId, decisionId },
        detail: { rewardId, kind, points },
        reason,
      },
    ]);
  },
});
