import { policyAt } from "@/domain/credit/rules/credit-policy";
import { levelHeld } from "@/domain/credit/rules/level-held";
import { type ScoreCurve, scoreOn } from "@/domain/credit/rules/score-curve";
import type { Ctx } from "@/domain/kernel/ctx";
import { writeStanding } from "@/domain/people/commands/write-standing";

/** Writes the stored copy of one person as the curve reads at an instant (epoch ms). Callers have locked the person. */
export async function storeStanding(ctx: Ctx, personId: string, curve: ScoreCurve, at: number): Promise<void> {
  const { score, raw } = scoreOn(curve, at);
  const policyId = policyAt(curve.book, at).id;
  await writeStanding.execute(ctx, {
    personId,
    credit: { score, rawScore: raw, level: levelHeld(curve, at), policyId },
  });
}
