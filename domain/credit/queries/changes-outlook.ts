import { inArray } from "drizzle-orm";
import { findings } from "@/db/schema";
import { managedSpans } from "@/domain/credit/internal/managed-spans";
import { creditFacts } from "@/domain/credit/queries/credit-facts";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { cleanRewardsOwed, withoutSuspensions } from "@/domain/credit/rules/clean-rewards";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import type { RewardFact } from "@/domain/credit/rules/facts";
import { type ChangedCredit, changeFindings, type FindingChange } from "@/domain/credit/rules/finding-changes";
import { rewardPoints } from "@/domain/credit/rules/rewards";
import type { Suspension } from "@/domain/credit/rules/suspensions";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** Suspensions really imposed on one person, in order of start; `others` hang on no finding. */
export interface ImposedOnPerson {
  readonly suspensions: readonly Suspension[];
  readonly others: readonly { readonly caseId: string; readonly startsAt: number; readonly endsAt: number }[];
}

/** What changing findings does to one person, with the CLEAN rewards it gives back. */
export interface PersonChanges extends ChangedCredit {
  readonly personId: string;
  readonly regranted: readonly RewardFact[];
}

const nothing: ImposedOnPerson = { suspensions: [], others: [] };

/**
 * What reversing or modifying findings at `at` (epoch ms) would do to everybody they are about; findings about groups
 * have no credit. Writes nothing: the preview of an appeal, and what the command then records. Throws not-found.
 */
export async function changesOutlook(
  ctx: Pick<Ctx, "db">,
  changes: ReadonlyMap<string, FindingChange>,
  at: number,
  imposed: ReadonlyMap<string, ImposedOnPerson>,
): Promise<PersonChanges[]> {
  const rows = await ctx.db
    .select({ id: findings.id, personId: findings.personId })
    .from(findings)
    .where(inArray(findings.id, [...changes.keys()]));
  if (rows.length !== changes.size) throw notFound("finding");
  const personIds = [...new Set(rows.flatMap((row) => row.personId ?? []))].sort();
  const book = await policyBook(ctx);
  const facts = await creditFacts(ctx, personIds);
  const managed = await managedSpans(ctx, personIds);
  return personIds.map((personId) => {
    const own = new Map(
      rows.flatMap((row) => {
        const change = row.personId === personId ? changes.get(row.id) : undefined;
        return change ? [[row.id, change] as const] : [];
      }),
    );
    const known = facts.get(personId) ?? { findings: [], rewards: [] };
    const { suspensions, others } = imposed.get(personId) ?? nothing;
    const first = changeFindings(known, own, at, book, { suspensions, others });
    const held = [...first.suspensions, ...others.map((one) => ({ ...one, status: "valid" }))];
    const spans = withoutSuspensions(managed.get(personId) ?? [], held);
    const points = rewardPoints("CLEAN", null, policyAt(book, at)) ?? 0;
    const regranted = cleanRewardsOwed(first.facts, spans, at, book).map(
      (grantedAt): RewardFact => ({ id: newId(), personId, kind: "CLEAN", points, grantedAt, knownAt: at }),
    );
    const changed = changeFindings(known, own, at, book, { suspensions, others, regranted });
    return { ...changed, personId, regranted };
  });
}
