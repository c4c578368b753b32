import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { type DecisionPreview, type ProposedFinding, previewDecision } from "@/domain/credit/rules/preview";
import type { Suspension } from "@/domain/credit/rules/suspensions";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";

/** A suspension really imposed, in order of start: escalation counts these, not what the engine would have proposed. */
export type ImposedSuspension = Pick<Suspension, "caseId" | "startsAt" | "endsAt" | "status">;

/**
 * What findings about some people would do to their credit if they took effect at `at` (epoch ms): stored facts and the
 * proposed ones through the engine. Pure given the facts; for rooms above, not for screens.
 */
export async function creditOutlook(
  ctx: Pick<Ctx, "db">,
  proposed: readonly ProposedFinding[],
  at: number,
  imposed: ReadonlyMap<string, readonly ImposedSuspension[]>,
): Promise<Map<string, DecisionPreview>> {
  const byPerson = groupedBy(proposed, (finding) => finding.personId);
  const [book, facts] = [await policyBook(ctx), await creditFacts(ctx, [...byPerson.keys()])];
  const outlook = new Map<string, DecisionPreview>();
  for (const [personId, findings] of byPerson) {
    const known = facts.get(personId) ?? { findings: [], rewards: [] };
    outlook.set(personId, previewDecision(known, findings, at, book, imposed.get(personId) ?? []));
  }
  return outlook;
}
