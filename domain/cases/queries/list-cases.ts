import { and, eq, type SQL, sql } from "drizzle-orm";
import { cases, decisions, findings, groups, platforms, reports } from "@/db/schema";
import { listCasesInput } from "@/domain/cases/inputs";
import type { CaseState, DecisionOutcome } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { Severity } from "@/domain/credit/vocabulary";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";

export interface CaseListRow {
  id: string;
  number: string;
  category: string;
  severity: Severity;
  state: CaseState;
  openedAt: Date;
  dueAt: Date;
  decidedAt: Date | null;
  /** Of the decision in effect; null while there is none. */
  outcome: DecisionOutcome | null;
  group: { id: string; name: string; code: string } | null;
  platform: { code: string; nameZh: string; nameEn: string };
}

/** All cases, newest first; also those of one group or about one person. */
export const listCases = defineQuery({
  name: "cases.list",
  permission: "case.view",
  input: listCasesInput,
  async run({ ctx, input }): Promise<Page<CaseListRow>> {
    const rows = await ctx.db
      .select({
        id: cases.id,
        number: cases.number,
        category: cases.category,
        severity: cases.severity,
        state: cases.state,
        openedAt: cases.openedAt,
        dueAt: cases.dueAt,
        decidedAt: cases.decidedAt,
        outcome: sql<DecisionOutcome | null>`(select ${decisions.outcome} from ${decisions}
          where ${decisions.caseId} = ${cases.id} and ${decisions.state} = 'effective'
          order by ${decisions.effectiveAt} desc limit 1)`,
        groupId: groups.id,
        groupName: groups.name,
        groupCode: groups.code,
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
      })
      .from(cases)
      .innerJoin(platforms, eq(platforms.id, cases.platformId))
      .leftJoin(groups, eq(groups.id, cases.groupId))
      .where(
        and(
          input.state ? eq(cases.state, input.state) : undefined,
          input.severity ? eq(cases.severity, input.severity) : undefined,
          input.category ? eq(cases.category, input.category) : undefined,
          input.platformId ? eq(cases.platformId, input.platformId) : undefined,
          input.groupId ? eq(cases.groupId, input.groupId) : undefined,
          input.number ? eq(cases.number, input.number.toUpperCase()) : undefined,
          input.personId ? about(input.personId) : undefined,
          after(input.cursor),
        ),
      )
      .orderBy(sql`${cases.openedAt} desc, ${cases.id} desc`)
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.openedAt.toISOString(), row.id]);
    return {
      rows: page.rows.map(({ groupId, groupName, groupCode, ...row }) => ({
        ...row,
        group: groupId ? { id: groupId, name: groupName ?? "", code: groupCode ?? "" } : null,
      })),
      next: page.next,
    };
  },
});

/** Cases with a report or a finding about somebody. */
function about(personId: string): SQL {
  return sql`(exists (select 1 from ${reports} where ${reports.caseId} = ${cases.id} and ${reports.personId} = ${personId})
    or exists (select 1 from ${findings} where ${findings.caseId} = ${cases.id} and ${findings.personId} = ${personId}))`;
}

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [openedAt, id] = decodeCursor(cursor, 2);
  return sql`(${cases.openedAt}, ${cases.id}) < (${openedAt}::timestamptz, ${id}::uuid)`;
}
