import { asc, inArray } from "drizzle-orm";
import { findingReversals, findings, rewards } from "@/db/schema";
import type { Amendment, FindingContent, FindingFact, PersonFacts, RewardFact } from "@/domain/credit/rules/facts";
import type { FindingRole } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";

type ReversalRow = typeof findingReversals.$inferSelect;
type FindingRow = typeof findings.$inferSelect;

/**
 * Everything the engine needs about some people: findings with their reversals and modifications, rewards. Each asked
 * person is in the answer. For rooms above, not for screens.
 */
export async function creditFacts(
  ctx: Pick<Ctx, "db">,
  personIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  const facts = new Map<string, { findings: FindingFact[]; rewards: RewardFact[] }>();
  for (const personId of personIds) facts.set(personId, { findings: [], rewards: [] });
  if (facts.size === 0) return facts;
  const ids = [...facts.keys()];
  const found = await ctx.db
    .select()
    .from(findings)
    .where(inArray(findings.personId, ids))
    .orderBy(asc(findings.effectiveAt), asc(findings.id));
  const reversals = found.length === 0 ? [] : await reversalsOf(ctx, found);
  const byFinding = groupedBy(reversals, (row) => row.findingId);
  for (const row of found) {
    if (row.personId) facts.get(row.personId)?.findings.push(factOf(row, row.personId, byFinding.get(row.id) ?? []));
  }
  const granted = await ctx.db.select().from(rewards).where(inArray(rewards.personId, ids)).orderBy(asc(rewards.id));
  for (const { id, personId, kind, points, grantedAt } of granted) {
    facts.get(personId)?.rewards.push({ id, personId, kind, points, grantedAt: grantedAt.getTime() });
  }
  return facts;
}

async function reversalsOf(ctx: Pick<Ctx, "db">, found: readonly FindingRow[]): Promise<ReversalRow[]> {
  return await ctx.db
    .select()
    .from(findingReversals)
    .where(
      inArray(
        findingReversals.findingId,
        found.map((row) => row.id),
      ),
    )
    .orderBy(asc(findingReversals.reversedAt), asc(findingReversals.id));
}

function factOf(row: FindingRow, personId: string, changes: readonly ReversalRow[]): FindingFact {
  const amendments: Amendment[] = [];
  let reversedAt: number | null = null;
  let restoredAt: number | null = null;
  for (const change of changes) {
    const at = change.reversedAt.getTime();
    if (change.kind === "modified") amendments.push({ ...(change.replacement as FindingContent), knownAt: at });
    else if (change.kind === "reversed") [reversedAt, restoredAt] = [at, null];
    else restoredAt = at;
  }
  return {
    id: row.id,
    personId,
    caseId: row.caseId,
    category: row.category,
    severity: row.severity,
    role: row.role as FindingRole,
    tier: row.tier,
    occurredAt: row.occurredAt.getTime(),
    effectiveAt: row.effectiveAt.getTime(),
    status: reversedAt !== null && restoredAt === null ? "reversed" : "valid",
    reversedAt,
    restoredAt,
    minor: row.minor,
    amendments,
  };
}
