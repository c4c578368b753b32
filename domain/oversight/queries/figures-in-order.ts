import { isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { cases, decisions, groups, measures, reports } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { readAsRegulator } from "../internal/read-as-regulator";
import { smallestCell } from "../vocabulary";

/** A count, or null when it is between 1 and 4: shown as "<5" (domain 6.5). */
export type SuppressedCount = number | null;

const suppress = (count: number): SuppressedCount => (count > 0 && count < smallestCell ? null : count);
const suppressRows = <Row extends { count: number }>(rows: Row[]) =>
  rows.map((row) => ({ ...row, count: suppress(row.count) }));

/** Figures of the order: groups, cases by category and severity, reports by source, measures by kind, time to decide. */
export const figuresInOrder = defineQuery({
  name: "oversight.figures",
  permission: "oversight.view",
  input: z.strictObject({}),
  run: ({ ctx }) =>
    readAsRegulator(ctx, "figures", async (db, order) => {
      const count = sql<number>`count(*)::int`;
      const [groupRow] = await db
        .select({ groups: sql<number>`count(id)::int`, members: sql<number>`coalesce(sum(member_count), 0)::int` })
        .from(groups);
      const byCategory = await db
        .select({ category: cases.category, severity: cases.severity, count: sql<number>`count(${cases.id})::int` })
        .from(cases)
        .groupBy(cases.category, cases.severity)
        .orderBy(cases.category, cases.severity);
      const bySource = await db
        .select({ source: reports.source, count: sql<number>`count(${reports.id})::int` })
        .from(reports)
        .groupBy(reports.source)
        .orderBy(reports.source);
      const byMeasure = await db
        .select({ kind: measures.kind, state: measures.state, count: sql<number>`count(${measures.id})::int` })
        .from(measures)
        .groupBy(measures.kind, measures.state)
        .orderBy(measures.kind, measures.state);
      const [times] = await db
        .select({
          decided: sql<number>`count(${cases.id})::int`,
          medianHours: sql<number | null>`percentile_cont(0.5) within group
            (order by extract(epoch from ${cases.decidedAt} - ${cases.openedAt}) / 3600)`,
          p90Hours: sql<number | null>`percentile_cont(0.9) within group
            (order by extract(epoch from ${cases.decidedAt} - ${cases.openedAt}) / 3600)`,
        })
        .from(cases)
        .where(isNotNull(cases.decidedAt));
      const [approved] = await db
        .select({ count })
        .from(sql`(select ${decisions.id} from ${decisions} where ${decisions.approvedAt} is not null) a`);
      const enough = (times?.decided ?? 0) >= smallestCell;
      return {
        order,
        groups: groupRow?.groups ?? 0,
        members: suppress(groupRow?.members ?? 0),
        cases: suppressRows(byCategory),
        reports: suppressRows(bySource),
        measures: suppressRows(byMeasure),
        decided: suppress(times?.decided ?? 0),
        medianHours: enough ? Number(times?.medianHours) : null,
        p90Hours: enough ? Number(times?.p90Hours) : null,
        approvedByTwo: suppress(approved?.count ?? 0),
      };
    }),
  logged: ({ result }) => [
    {
      action: "figures.viewed",
      subject: { kind: "order", id: result.order.id },
      context: { orderId: result.order.id },
    },
  ],
});

export type FiguresInOrder = Awaited<ReturnType<typeof figuresInOrder.ask>>;
