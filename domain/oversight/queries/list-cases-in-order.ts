import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { cases, findings, groups, reports } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { pageInput } from "../inputs";
import { readAsRegulator } from "../internal/read-as-regulator";

/** Cases of the order's groups and time, newest first. No reporter, no free text. */
export const listCasesInOrder = defineQuery({
  name: "oversight.list-cases",
  permission: "oversight.view",
  input: pageInput,
  run: ({ ctx, input }) =>
    readAsRegulator(ctx, "cases", async (db, order) => {
      const cursor = input.cursor ? decodeCursor(input.cursor, 2) : null;
      const at = cursor ? new Date(String(cursor[0])) : null;
      const rows = await db
        .select({
          id: cases.id,
          number: cases.number,
          category: cases.category,
          severity: cases.severity,
          state: cases.state,
          openedAt: cases.openedAt,
          decidedAt: cases.decidedAt,
          groupName: groups.name,
          groupCode: groups.code,
          reportCount: sql<number>`(select count(${reports.id})::int from ${reports} where ${reports.caseId} = ${cases.id})`,
          findingCount: sql<number>`(select count(${findings.id})::int from ${findings} where ${findings.caseId} = ${cases.id})`,
        })
        .from(cases)
        .leftJoin(groups, eq(groups.id, cases.groupId))
        .where(
          at ? or(lt(cases.openedAt, at), and(eq(cases.openedAt, at), lt(cases.id, String(cursor?.[1])))) : undefined,
        )
        .orderBy(desc(cases.openedAt), desc(cases.id))
        .limit(pageSize + 1);
      return { order, ...toPage(rows, pageSize, (row) => [row.openedAt.toISOString(), row.id]) };
    }),
  logged: ({ result }) => [
    {
      action: "case.listed",
      subject: { kind: "order", id: result.order.id },
      context: { orderId: result.order.id },
      detail: { shown: result.rows.length },
    },
  ],
});
