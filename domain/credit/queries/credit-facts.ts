import { asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { findingReversals, findings, rewardReversals, rewards } from "@/db/schema";
import type {
  Amendment,
  FindingContent,
  FindingFact,
  PersonFacts,
  RewardFact,
  Stay,
} from "@/domain/credit/rules/facts";
import type { FindingRole } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";

type ReversalRow = typeof findingReversals.$inferSelect;
type FindingRow = typeof findings.$inferSelect;

/**
 * Everything the engine needs about some people: findings with their reversals, modifications and stays, rewards. Each asked
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
  const reversals = found.length === 0 ? [] : await reversalsOf(ctx, ids);
  const byFinding = groupedBy(reversals, (row) => row.findingId);
  for (const row of found) {
    if (row.personId) facts.get(row.personId)?.findings.push(factOf(row, row.personId, byFinding.get(row.id) ?? []));
  }
  const granted = await ctx.db
    .select({ ...getTableColumns(rewards), reversedAt: rewardReversals.reversedAt })
    .from(rewards)
    .leftJoin(rewardReversals, eq(rewardReversals.rewardId, rewards.id))
    .where(inArray(rewards.personId, ids))
    .orderBy(asc(rewards.id));
  for (const row of granted) facts.get(row.personId)?.rewards.push(rewardOf(row));
  return facts;
}

function rewardOf(row: typeof rewards.$inferSelect & { reversedAt: Date | null }): RewardFact {
  const { id, personId, kind, points } = row;
  const [grantedAt, recordedAt] = [row.grantedAt.getTime(), row.recordedAt.getTime()];
  return {
    id,
    personId,
    kind,
    points,
    grantedAt,
    ...(recordedAt > grantedAt ? { knownAt: recordedAt } : {}),
    ...(row.reversedAt ? { reversedAt: row.reversedAt.getTime() } : {}),
  };
}

async function reversalsOf(ctx: Pick<Ctx, "db">, personIds: readonly string[]): Promise<ReversalRow[]> {
  return await ctx.db
    .select(getTableColumns(findingReversals))
    .from(findingReversals)
    .innerJoin(findings, eq(findings.id, findingReversals.findingId))
    .where(inArray(findings.personId, [...personIds]))
    .orderBy(asc(findingReversals.reversedAt), asc(findingReversals.id));
}

function factOf(row: FindingRow, personId: string, changes: readonly ReversalRow[]): FindingFact {
  const amendments: Amendment[] = [];
  const stays: Stay[] = [];
  let reversedAt: number | null = null;
  let restoredAt: number | null = null;
  for (const change of changes) {
    const at = change.reversedAt.getTime();
    switch (change.kind) {
      case "modified":
        amendments.push({ ...(change.replacement as FindingContent), knownAt: at });
        break;
      case "reversed":
        [reversedAt, restoredAt] = [at, null];
        break;
      case "restored":
        restoredAt = at;
        break;
      case "stayed":
        stays.push({ from: at, until: null });
        break;
      case "resumed": {
        const last = stays.pop();
        if (last) stays.push({ from: last.from, until: at });
      }
    }
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
    ...(row.decidedAt ? { decidedAt: row.decidedAt.getTime() } : {}),
    status: reversedAt !== null && restoredAt === null ? "reversed" : "valid",
    reversedAt,
    restoredAt,
    minor: row.minor,
    amendments,
    stays,
  };
}
