import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { rewards } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { ensurePolicy } from "@/domain/credit/commands/ensure-policy";
import { grantRewardInput } from "@/domain/credit/inputs";
import { lockPeople } from "@/domain/credit/internal/lock-people";
import { rewardGranted } from "@/domain/credit/internal/reward-granted";
import { storeStanding } from "@/domain/credit/internal/store-standing";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import type { RewardFact } from "@/domain/credit/rules/facts";
import { findingAsKnown } from "@/domain/credit/rules/known-facts";
import { type RewardRefusal, rewardPoints, rewardRefusal } from "@/domain/credit/rules/rewards";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

type GrantReward = z.output<typeof grantRewardInput>;

/** What came of it; `no-points`: the policy gives none for that severity; `given`: for the same report or instant already. */
export type GrantedReward =
  | { rewardId: string; points: number; refusal: null }
  | { rewardId: null; points: 0; refusal: RewardRefusal | "no-points" | "given" };

/**
 * Grants a reward as the policy has it, or says why there is none: the limit is reached, a grave deduction is active
 * (CP-1 4.3). As a consequence of a decision or a passed quiz (`consequence(ctx, id)`), or by a job. Runs inside the
 * caller's transaction; the person is locked. Throws refused `clock-behind-ledger`.
 */
export const grantReward = defineCommand({
  name: "credit.grant-reward",
  permission: "reward.grant",
  consequence: true,
  input: grantRewardInput,
  async run({ ctx, input }) {
    await ensurePolicy.execute(ctx, {});
    const { kind, personId } = input;
    const moment = await lockPeople(ctx, [personId]);
    const at = moment.getTime();
    const book = await policyBook(ctx);
    const known = (await creditFacts(ctx, [personId])).get(personId) ?? { findings: [], rewards: [] };
    const none = (refusal: GrantedReward["refusal"] & string) =>
      unchanged<GrantedReward>({ rewardId: null, points: 0, refusal });
    const severity = input.kind === "SELF_REPORT" ? input.severity : null;
    const points = rewardPoints(kind, severity, policyAt(book, at));
    if (points === null) return none("no-points");
    if (await isGiven(ctx, input)) return none("given");
    const asKnown = known.findings.map((finding) => findingAsKnown(finding, at));
    const refusal = rewardRefusal(kind, known.rewards, creditOf(known, book, at), asKnown, at);
    if (refusal) return none(refusal);
    const countsFrom = input.kind === "CLEAN" ? Math.min(input.countsFrom.getTime(), at) : at;
    const reward: RewardFact = { id: newId(), personId, kind, points, grantedAt: countsFrom };
    const decisionId = ctx.authority?.decisionId ?? null;
    const caseId = "caseId" in input ? input.caseId : null;
    await ctx.db.insert(rewards).values({
      ...reward,
      caseId,
      decisionId,
      reportId: "reportId" in input ? input.reportId : null,
      grantedAt: new Date(countsFrom),
      recordedAt: moment,
    });
    const after = creditOf({ ...known, rewards: [...known.rewards, reward] }, book, at);
    await storeStanding(ctx, personId, after.curve, at);
    return changed<GrantedReward>({ rewardId: reward.id, points, refusal: null }, [
      rewardGranted(reward, { personId, caseId, decisionId }),
    ]);
  },
});

async function isGiven(ctx: Ctx, input: GrantReward): Promise<boolean> {
  if (input.kind === "TRAINING") return false;
  const same =
    input.kind === "CLEAN"
      ? and(eq(rewards.kind, "CLEAN"), eq(rewards.grantedAt, input.countsFrom))
      : eq(rewards.reportId, input.reportId);
  const found = await ctx.db
    .select({ id: rewards.id })
    .from(rewards)
    .where(and(eq(rewards.personId, input.personId), same))
    .limit(1);
  return found.length > 0;
}
