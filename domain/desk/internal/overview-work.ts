import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { cases, decisions, reports } from "@/db/schema";
import { type Severity, severities } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, HOUR_MS, shanghaiDate, startOfShanghaiDay } from "@/domain/kernel/time";

/** Cases due within this time are marked. */
const dueSoonMs = 2 * HOUR_MS;

/** Days of the chart, today included. */
const chartDays = 14;

const openStates = ["open", "claimed", "waiting", "reopened"] as const;

/** Open cases of one severity by their deadline. */
export interface QueueLoad {
  severity: Severity;
  open: number;
  overdue: number;
  dueSoon: number;
  nextDueAt: Date | null;
  oldestOpenedAt: Date | null;
}

/** The queue by severity, gravest first. Callers authorise. */
export async function queueLoad(ctx: Ctx): Promise<QueueLoad[]> {
  const now = ctx.now();
  const soon = new Date(now.getTime() + dueSoonMs);
  const rows = await ctx.db
    .select({
      severity: cases.severity,
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${lt(cases.dueAt, now)}))::int`,
      dueSoon: sql<number>`(count(*) filter (where ${and(gte(cases.dueAt, now), lt(cases.dueAt, soon))}))::int`,
      nextDueAt: sql<string | null>`min(${cases.dueAt})`,
      oldestOpenedAt: sql<string | null>`min(${cases.openedAt})`,
    })
    .from(cases)
    .where(inArray(cases.state, [...openStates]))
    .groupBy(cases.severity);
  const date = (text: string | null | undefined) => (text ? new Date(text) : null);
  return [...severities].reverse().map((severity) => {
    const row = rows.find((one) => one.severity === severity);
    return {
      severity,
      open: row?.open ?? 0,
      overdue: row?.overdue ?? 0,
      dueSoon: row?.dueSoon ?? 0,
      nextDueAt: date(row?.nextDueAt),
      oldestOpenedAt: date(row?.oldestOpenedAt),
    };
  });
}

/** Decisions that took effect on one Beijing day. */
export interface DecisionDay {
  date: string;
  violation: number;
  other: number;
}

/** Decisions of the last 14 days, day by day. Callers authorise. */
export async function decisionDays(ctx: Ctx): Promise<DecisionDay[]> {
  const first = startOfShanghaiDay(ctx.now().getTime()) - (chartDays - 1) * DAY_MS;
  const day = sql<string>`to_char(${decisions.effectiveAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const rows = await ctx.db
    .select({ day, outcome: decisions.outcome, count: sql<number>`count(*)::int` })
    .from(decisions)
    .where(and(eq(decisions.state, "effective"), gte(decisions.effectiveAt, new Date(first))))
    .groupBy(day, decisions.outcome);
  return Array.from({ length: chartDays }, (_, index) => {
    const date = shanghaiDate(first + index * DAY_MS);
    const of = (violation: boolean) =>
      rows
        .filter((row) => row.day === date && (row.outcome === "violation") === violation)
        .reduce((sum, row) => sum + row.count, 0);
    return { date, violation: of(true), other: of(false) };
  });
}

/** From the first report of a case to the decision's effect, in ms, over the last `days`; null without any. */
export async function decisionTimes(
  ctx: Ctx,
  days: number,
): Promise<{ count: number; medianMs: number | null; p90Ms: number | null }> {
  const since = new Date(ctx.now().getTime() - days * DAY_MS);
  const reported = sql`(select min(${reports.createdAt}) from ${reports} where ${reports.caseId} = ${decisions.caseId})`;
  const ms = sql`extract(epoch from ${decisions.effectiveAt} - ${reported}) * 1000`;
  const [row] = await ctx.db
    .select({
      count: sql<number>`count(${reported})::int`,
      medianMs: sql<number | null>`percentile_cont(0.5) within group (order by ${ms})`,
      p90Ms: sql<number | null>`percentile_cont(0.9) within group (order by ${ms})`,
    })
    .from(decisions)
    .where(and(eq(decisions.state, "effective"), gte(decisions.effectiveAt, since)));
  const number = (value: number | null | undefined) => (value === null || value === undefined ? null : Number(value));
  return { count: row?.count ?? 0, medianMs: number(row?.medianMs), p90Ms: number(row?.p90Ms) };
}
