import { managedSpans } from "@/domain/credit/internal/managed-spans";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import type { ImposedSuspension } from "@/domain/credit/queries/credit-outlook";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { cleanRewardsOwed, withoutSuspensions } from "@/domain/credit/rules/clean-rewards";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * The CLEAN rewards that these people are owed now, as the instants they count from (epoch ms), given the suspensions
 * really imposed on them. For rooms above.
 */
export async function cleanRewardsDueTo(
  ctx: Pick<Ctx, "db" | "now">,
  personIds: readonly string[],
  imposed: ReadonlyMap<string, readonly ImposedSuspension[]>,
): Promise<Map<string, number[]>> {
  const [book, facts] = [await policyBook(ctx), await creditFacts(ctx, personIds)];
  const managed = await managedSpans(ctx, personIds);
  const at = ctx.now().getTime();
  return new Map(
    [...facts].map(([personId, known]) => {
      const spans = withoutSuspensions(managed.get(personId) ?? [], imposed.get(personId) ?? []);
      return [personId, cleanRewardsOwed(known, spans, at, book)];
    }),
  );
}
