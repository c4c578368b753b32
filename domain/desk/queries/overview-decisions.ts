import { and, count, eq, gte, lt, sql } from "drizzle-orm";
import { cases, decisions } from "@/db/schema";
import type { DecisionOutcome } from "@/domain/cases/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, shanghaiDate, startOfShanghaiDay } from "@/domain/kernel/time";

/** Days of the chart of decisions, today included. */
export const chartDays = 14;

/** Effective decisions of one day (Asia/Shanghai, `YYYY-MM-DD`) by outcome. */
export type DecisionDay = { day: string } & Record<DecisionOutcome, number>;

/** What took effect on each of the last 14 days; days without a decision are there too. */
export async function decisionDays(ctx: Ctx): Promise<DecisionDay[]> {
  const today = startOfShanghaiDay(ctx.now().getTime());
  const first = today - (chartDays - 1) * DAY_MS;
  const day = sql<string>`to_char(${decisions.effectiveAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const rows = await ctx.db
    .select({ day, outcome: decisions.outcome, count: count() })
    .from(decisions)
    .where(and(eq(decisions.state, "effective"), gte(decisions.effectiveAt, new Date(first))))
    .groupBy(day, decisions.outcome);
  return Array.from({ length: chartDays }, (_, index) => {
    const date = shanghaiDate(first + index * DAY_MS);
    const of = (outcome: DecisionOutcome) =>
      rows.find((row) => row.day === date && row.outcome === outcome)?.count ?? 0;
    return {
      day: date,
      violation: of("violation"),
      "no-violation": of("no-violation"),
      "insufficient-evidence": of("insufficient-evidence"),
    };
  });
}

/** Time from the first report of a case to its decision (ms); null when nothing was decided in the range. */
export interface DecisionTimes {
  decided: number;
  medianMs: number | null;
  p90Ms: number | null;
}

/** Median and 90th percentile over decisions that took effect since `from`. A case without a report counts from its opening. */
export async function decisionTimes(ctx: Ctx, from: Date): Promise<DecisionTimes> {
  const reportedAt = sql`coalesce((select min(r.created_at) from reports r where r.case_id = ${cases.id}), ${cases.openedAt})`;
  const length = sql`extract(epoch from ${decisions.effectiveAt} - ${reportedAt}) * 1000`;
  const [row] = await ctx.db
    .select({
      decided: count(),
      median: sql<number | null>`percentile_cont(0.5) within group (order by ${length})`,
      p90: sql<number | null>`percentile_cont(0.9) within group (order by ${length})`,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(eq(decisions.state, "effective"), gte(decisions.effectiveAt, from), lt(decisions.effectiveAt, ctx.now())),
    );
  const ms = (value: number | null | undefined) => (value === null || value === undefined ? null : Number(value));
  return { decided: row?.decided ?? 0, medianMs: ms(row?.median), p90Ms: ms(row?.p90) };
}
