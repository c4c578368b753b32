import { and, desc, eq, lt, or } from "drizzle-orm";
import { cases, groups, measures } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { pageInput } from "../inputs";
import { personLabels } from "../internal/person-labels";
import { readAsRegulator } from "../internal/read-as-regulator";

/** Measures that follow from the order's cases or hit its groups, newest first, people masked. */
export const listMeasuresInOrder = defineQuery({
  name: "oversight.list-measures",
  permission: "oversight.view",
  input: pageInput,
  run: ({ ctx, input }) =>
    readAsRegulator(ctx, "measures", async (db, order) => {
      const cursor = input.cursor ? decodeCursor(input.cursor, 2) : null;
      const at = cursor ? new Date(String(cursor[0])) : null;
      const rows = await db
        .select({
          id: measures.id,
          number: measures.number,
          kind: measures.kind,
          state: measures.state,
          ground: measures.ground,
          days: measures.days,
          proposedAt: measures.proposedAt,
          startsAt: measures.startsAt,
          endsAt: measures.endsAt,
          endedAt: measures.endedAt,
          personId: measures.personId,
          groupName: groups.name,
          caseNumber: cases.number,
        })
        .from(measures)
        .leftJoin(groups, eq(groups.id, measures.groupId))
        .leftJoin(cases, eq(cases.id, measures.caseId))
        .where(
          at
            ? or(lt(measures.proposedAt, at), and(eq(measures.proposedAt, at), lt(measures.id, String(cursor?.[1]))))
            : undefined,
        )
        .orderBy(desc(measures.proposedAt), desc(measures.id))
        .limit(pageSize + 1);
      const page = toPage(rows, pageSize, (row) => [row.proposedAt.toISOString(), row.id]);
      const labels = await personLabels(
        db,
        page.rows.flatMap((row) => (row.personId ? [row.personId] : [])),
      );
      return {
        order,
        next: page.next,
        rows: page.rows.map((row) => ({ ...row, person: row.personId ? (labels.get(row.personId) ?? null) : null })),
      };
    }),
  logged: ({ result }) => [
    {
      action: "measure.listed",
      subject: { kind: "order", id: result.order.id },
      context: { orderId: result.order.id },
      detail: { shown: result.rows.length },
    },
  ],
});
