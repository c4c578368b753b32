import { and, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { cases, decisions, measures, reports } from "@/db/schema";
import type { DecisionOutcome } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { DAY_MS } from "@/domain/kernel/time";
import { smallestCell } from "@/domain/oversight/vocabulary";

/** Days that the published figures look back. */
const publishedDays = 90;

/** Totals are rounded down to this, so that they do not give away a suppressed cell. */
const totalStep = 5;

/** A count, or null when it is between 1 and 4 and shown as "<5". */
export type PublishedCount = number | null;

const suppress = (count: number): PublishedCount => (count > 0 && count < smallestCell ? null : count);
const total = (count: number): PublishedCount =>
  count > 0 && count < smallestCell ? null : Math.floor(count / totalStep) * totalStep;

/** What was reported, decided and imposed in the last 90 days, and how fast; nobody can be told from it. */
export const publishedFigures = defineQuery({
  name: "desk.published-figures",
  permission: "public.read",
  input: z.strictObject({}),
  async run({ ctx }) {
    const until = ctx.now();
    const from = new Date(until.getTime() - publishedDays * DAY_MS);
    const count = sql<number>`count(*)::int`;
    const decided = and(
      eq(decisions.state, "effective"),
      gte(decisions.effectiveAt, from),
      lt(decisions.effectiveAt, until),
    );
    const hours = sql`extract(epoch from ${decisions.effectiveAt} - ${cases.openedAt}) / 3600`;
    const [reported, outcomes, imposed, [times]] = await Promise.all([
      ctx.db
        .select({ source: reports.source, count })
        .from(reports)
        .where(and(gte(reports.createdAt, from), lt(reports.createdAt, until)))
        .groupBy(reports.source),
      ctx.db
        .select({ category: cases.category, outcome: decisions.outcome, count })
        .from(decisions)
        .innerJoin(cases, eq(cases.id, decisions.caseId))
        .where(decided)
        .groupBy(cases.category, decisions.outcome),
      ctx.db
        .select({ kind: measures.kind, count })
        .from(measures)
        .where(and(gte(measures.startsAt, from), lt(measures.startsAt, until), sql`${measures.state} <> 'void'`))
        .groupBy(measures.kind),
      ctx.db
        .select({
          count,
          medianHours: sql<number | null>`percentile_cont(0.5) within group (order by ${hours})`,
          p90Hours: sql<number | null>`percentile_cont(0.9) within group (order by ${hours})`,
        })
        .from(decisions)
        .innerJoin(cases, eq(cases.id, decisions.caseId))
        .where(decided),
    ]);
    const enough = (times?.count ?? 0) >= smallestCell;
    const sum = (rows: readonly { count: number }[]) => rows.reduce((all, row) => all + row.count, 0);
    const categories = [...new Set(outcomes.map(({ category }) => category))].sort();
    const cell = (category: string, outcome: DecisionOutcome) =>
      suppress(outcomes.find((row) => row.category === category && row.outcome === outcome)?.count ?? 0);
    return {
      from,
      until,
      reports: {
        total: total(sum(reported)),
        bySource: reported.map((row) => ({ ...row, count: suppress(row.count) })),
      },
      decided: total(times?.count ?? 0),
      medianHours: enough && times ? Number(times.medianHours) : null,
      p90Hours: enough && times ? Number(times.p90Hours) : null,
      categories: categories.map((category) => ({
        category,
        violation: cell(category, "violation"),
        noViolation: cell(category, "no-violation"),
        insufficient: cell(category, "insufficient-evidence"),
      })),
      measures: imposed.map((row) => ({ ...row, count: suppress(row.count) })),
    };
  },
});

export type PublishedFigures = Awaited<ReturnType<typeof publishedFigures.ask>>;
