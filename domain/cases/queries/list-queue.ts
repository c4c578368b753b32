import { and, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { cases, groups, platforms, reports } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { listQueueInput, type QueueFilter } from "@/domain/cases/inputs";
import { holderOf } from "@/domain/cases/internal/case-row";
import type { CaseState } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { Severity } from "@/domain/credit/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { HOUR_MS } from "@/domain/kernel/time";

export interface QueueRow {
  id: string;
  number: string;
  category: string;
  severity: Severity;
  state: CaseState;
  waitingFor: "approval" | "information" | "legal-review" | null;
  openedAt: Date;
  dueAt: Date;
  overdue: boolean;
  group: { id: string; name: string; code: string } | null;
  platform: { code: string; nameZh: string; nameEn: string };
  reportCount: number;
  /** Who holds it now; null when nobody does. */
  claim: { name: string | null; mine: boolean; until: Date } | null;
  version: number;
}

/** Cases due within this time count as due soon (ms). */
export const dueSoonMs = 2 * HOUR_MS;

/** Condition of each filter of the queue; the same for rows and counts. */
export function queueCondition(filter: QueueFilter, now: Date, me: string): SQL | undefined {
  const open = inArray(cases.state, ["open", "claimed", "reopened", "waiting"]);
  const free = or(isNull(cases.claimedUntil), lte(cases.claimedUntil, now));
  switch (filter) {
    case "all":
      return open;
    case "mine":
      return and(open, eq(cases.claimedBy, me), gt(cases.claimedUntil, now));
    case "due-soon":
      return and(open, ne(cases.state, "waiting"), lte(cases.dueAt, new Date(now.getTime() + dueSoonMs)));
    case "unclaimed":
      return and(inArray(cases.state, ["open", "claimed", "reopened"]), free);
    case "waiting":
      return eq(cases.state, "waiting");
  }
}

/** What waits to be decided: by deadline (so that overdue comes first), then severity (rules/queue-order). */
export const listQueue = defineQuery({
  name: "cases.list-queue",
  permission: "case.view-queue",
  input: listQueueInput,
  async run({ ctx, input }): Promise<Page<QueueRow>> {
    const now = ctx.now();
    const me = actorId(ctx.actor) ?? "";
    const rows = await ctx.db
      .select({
        id: cases.id,
        number: cases.number,
        category: cases.category,
        severity: cases.severity,
        state: cases.state,
        waitingFor: cases.waitingFor,
        openedAt: cases.openedAt,
        dueAt: cases.dueAt,
        claimedBy: cases.claimedBy,
        claimedUntil: cases.claimedUntil,
        version: cases.version,
        groupId: groups.id,
        groupName: groups.name,
        groupCode: groups.code,
        platform: { code: platforms.code, nameZh: platforms.nameZh, nameEn: platforms.nameEn },
        reportCount: sql<number>`(select count(*)::int from ${reports} where ${reports.caseId} = ${cases.id})`,
      })
      .from(cases)
      .innerJoin(platforms, eq(platforms.id, cases.platformId))
      .leftJoin(groups, eq(groups.id, cases.groupId))
      .where(
        and(
          queueCondition(input.filter, now, me),
          input.severity ? eq(cases.severity, input.severity) : undefined,
          input.platformId ? eq(cases.platformId, input.platformId) : undefined,
          after(input.cursor),
        ),
      )
      .orderBy(sql`${cases.dueAt} asc, ${cases.severity} desc, ${cases.id} asc`)
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.dueAt.toISOString(), row.severity, row.id]);
    return { rows: await named(ctx, page.rows, now, me), next: page.next };
  },
});

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [dueAt, severity, id] = decodeCursor(cursor, 3);
  return sql`(${cases.dueAt} > ${dueAt}::timestamptz or (${cases.dueAt} = ${dueAt}::timestamptz and
    (${cases.severity} < ${severity} or (${cases.severity} = ${severity} and ${cases.id} > ${id}::uuid))))`;
}

type Row = Omit<QueueRow, "overdue" | "group" | "claim"> & {
  claimedBy: string | null;
  claimedUntil: Date | null;
  groupId: string | null;
  groupName: string | null;
  groupCode: string | null;
};

async function named(ctx: Ctx, rows: readonly Row[], now: Date, me: string): Promise<QueueRow[]> {
  const names = await accountNames(
    ctx,
    rows.map((row) => holderOf(row, now)),
  );
  return rows.map(({ claimedBy, claimedUntil, groupId, groupName, groupCode, ...row }) => {
    const holder = holderOf({ claimedBy, claimedUntil }, now);
    return {
      ...row,
      overdue: row.dueAt < now,
      group: groupId ? { id: groupId, name: groupName ?? "", code: groupCode ?? "" } : null,
      claim:
        holder && claimedUntil
          ? { name: names.get(holder)?.name ?? null, mine: holder === me, until: claimedUntil }
          : null,
    };
  });
}
