import { and, eq, getTableColumns, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { groups, measures, people, platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { listMeasuresInput } from "@/domain/measures/inputs";
import type { MeasureKind, MeasureState } from "@/domain/measures/vocabulary";

export interface MeasureRow {
  id: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  person: { id: string; code: string; displayName: string } | null;
  group: { id: string; code: string; name: string } | null;
  caseId: string | null;
  /** Taxonomy code, or code of the direct ground. */
  ground: string;
  days: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
  proposedAt: Date;
  endedAt: Date | null;
  interim: boolean;
  version: number;
  platform: { code: string; nameZh: string; nameEn: string } | null;
}

/** Measures, those proposed last first; of one person, group or case with the filters. */
export const listMeasures = defineQuery({
  name: "measures.list",
  permission: "measure.view",
  input: listMeasuresInput,
  async run({ ctx, input }): Promise<Page<MeasureRow>> {
    const rows = await ctx.db
      .select({
        measure: getTableColumns(measures),
        person: { id: people.id, code: people.code, displayName: people.displayName },
        group: { id: groups.id, code: groups.code, name: groups.name },
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
      })
      .from(measures)
      .leftJoin(people, eq(people.id, measures.personId))
      .leftJoin(groups, eq(groups.id, measures.groupId))
      .leftJoin(platforms, or(eq(platforms.id, people.platformId), eq(platforms.id, groups.platformId)))
      .where(
        and(
          input.kind ? eq(measures.kind, input.kind) : undefined,
          input.state ? eq(measures.state, input.state) : undefined,
          input.states ? inArray(measures.state, input.states) : undefined,
          input.platformId ? eq(platforms.id, input.platformId) : undefined,
          input.personId ? eq(measures.personId, input.personId) : undefined,
          input.groupId ? eq(measures.groupId, input.groupId) : undefined,
          input.caseId ? eq(measures.caseId, input.caseId) : undefined,
          input.only === "interim" ? eq(measures.interim, true) : undefined,
          input.only === "overdue"
            ? and(eq(measures.kind, "rectify"), eq(measures.state, "active"), lte(measures.endsAt, ctx.now()))
            : undefined,
          after(input.cursor),
        ),
      )
      .orderBy(sql`${measures.proposedAt} desc, ${measures.id} desc`)
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, ({ measure }) => [measure.proposedAt.toISOString(), measure.id]);
    return {
      rows: page.rows.map(({ measure, person, group, platform }) => {
        const { id, number, kind, state, caseId, ground, days, startsAt, endsAt, proposedAt, endedAt } = measure;
        const { interim, version } = measure;
        return {
          ...{ id, number, kind, state, caseId, ground, days, startsAt, endsAt, proposedAt, endedAt, interim, version },
          ...{ person, group, platform },
        };
      }),
      next: page.next,
    };
  },
});

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [at, id] = decodeCursor(cursor, 2);
  return sql`(${measures.proposedAt}, ${measures.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
