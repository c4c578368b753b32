import { and, asc, eq, gt, isNull, ne, type SQL, sql } from "drizzle-orm";
import { groups, measures, memberships, people, platforms, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { Level } from "@/domain/credit/vocabulary";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { listSuspendedManagersInput } from "@/domain/measures/inputs";

export interface SuspendedManager {
  personId: string;
  code: string;
  displayName: string;
  platform: { code: string; nameZh: string; nameEn: string };
  score: number;
  level: Level;
  until: Date;
  /** The running suspension that ends last. */
  measure: { id: string; number: string; ground: string; startsAt: Date | null; version: number } | null;
  /** Groups the person creates or manages, and how many of them nobody can manage now. */
  groupCount: number;
  withoutManager: number;
}

/** Managers whose rights are suspended now, those that return first on top. */
export const listSuspendedManagers = defineQuery({
  name: "measures.list-suspended-managers",
  permission: "measure.view",
  input: listSuspendedManagersInput,
  async run({ ctx, input }): Promise<Page<SuspendedManager>> {
    const managed = sql`from ${memberships} join ${groups} on ${groups.id} = ${memberships.groupId}
      where ${and(eq(memberships.personId, people.id), isNull(memberships.until), ne(memberships.role, "member"), ne(groups.status, "closed"))}`;
    const rows = await ctx.db
      .select({
        personId: people.id,
        code: people.code,
        displayName: people.displayName,
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
        score: standings.score,
        level: standings.level,
        until: standings.managerSuspendedUntil,
        groupCount: sql<number>`(select count(*)::int ${managed})`,
        withoutManager: sql<number>`(select count(*)::int ${managed} and ${groups.withoutManagerSince} is not null)`,
      })
      .from(standings)
      .innerJoin(people, eq(people.id, standings.personId))
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(
        and(
          gt(standings.managerSuspendedUntil, ctx.now()),
          input.platformId ? eq(people.platformId, input.platformId) : undefined,
          after(input.cursor),
        ),
      )
      .orderBy(asc(standings.managerSuspendedUntil), asc(people.id))
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.until?.toISOString() ?? "", row.personId]);
    const shown: SuspendedManager[] = [];
    for (const row of page.rows) {
      const { id, number, ground, startsAt, version } = measures;
      const [measure] = await ctx.db
        .select({ id, number, ground, startsAt, version })
        .from(measures)
        .where(
          and(eq(measures.personId, row.personId), eq(measures.kind, "suspend-manager"), eq(measures.state, "active")),
        )
        .orderBy(sql`${measures.endsAt} desc, ${measures.id}`)
        .limit(1);
      if (row.until) shown.push({ ...row, until: row.until, measure: measure ?? null });
    }
    return { rows: shown, next: page.next };
  },
});

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [until, id] = decodeCursor(cursor, 2);
  return sql`(${standings.managerSuspendedUntil}, ${people.id}) > (${until}::timestamptz, ${id}::uuid)`;
}
