import { and, count, gte, lt, lte, min, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { dueSoonMs, queueCondition } from "@/domain/cases/queries/list-queue";
import { type Severity, severities } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { maskName } from "@/domain/people/rules/mask";

/** What waits at one severity. `holders` are the masked names of who has claimed some of it. */
export interface QueueLoad {
  severity: Severity;
  waiting: number;
  overdue: number;
  dueSoon: number;
  /** The deadline that comes first, null when nothing waits. */
  firstDueAt: Date | null;
  oldestOpenedAt: Date | null;
  holders: string[];
}

/** The open cases by severity, gravest first, every severity present. One look at the queue, by its index. */
export async function queueLoad(ctx: Ctx): Promise<QueueLoad[]> {
  const now = ctx.now();
  const soon = new Date(now.getTime() + dueSoonMs);
  const rows = await ctx.db
    .select({
      severity: cases.severity,
      waiting: count(),
      overdue: countWhere(lt(cases.dueAt, now)),
      dueSoon: countWhere(and(gte(cases.dueAt, now), lte(cases.dueAt, soon))),
      firstDueAt: min(cases.dueAt),
      oldestOpenedAt: min(cases.openedAt),
      holders: sql<string | null>`string_agg(distinct ${cases.claimedBy}::text, ',') filter
        (where ${gte(cases.claimedUntil, now)})`,
    })
    .from(cases)
    .where(queueCondition("all", now, ""))
    .groupBy(cases.severity);
  const names = await accountNames(
    ctx,
    rows.flatMap((row) => row.holders?.split(",") ?? []),
  );
  return [...severities].reverse().map((severity) => {
    const row = rows.find((found) => found.severity === severity);
    const holders = row?.holders?.split(",") ?? [];
    return {
      severity,
      waiting: row?.waiting ?? 0,
      overdue: row?.overdue ?? 0,
      dueSoon: row?.dueSoon ?? 0,
      firstDueAt: row?.firstDueAt ?? null,
      oldestOpenedAt: row?.oldestOpenedAt ?? null,
      holders: holders.map((id) => maskName(names.get(id)?.name ?? "*")),
    };
  });
}

/** How many rows of a group meet a condition. */
export function countWhere(condition: SQL | undefined): SQL<number> {
  return sql<number>`count(*) filter (where ${condition})::int`;
}
