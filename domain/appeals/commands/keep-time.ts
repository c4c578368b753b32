import { and, asc, getTableColumns, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { appealAttachments, appealEvents, appeals } from "@/db/schema";
import { acknowledge } from "@/domain/appeals/internal/acknowledge";
import { type AppealRow, contextOf } from "@/domain/appeals/internal/appeal-row";
import { appealedOf } from "@/domain/appeals/internal/appealed";
import { beginStays } from "@/domain/appeals/internal/stays";
import { tellPerson } from "@/domain/appeals/internal/tell";
import { acknowledgeByItselfMs, draftFileMs } from "@/domain/appeals/rules/deadlines";
import { openAppealStates } from "@/domain/appeals/vocabulary";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";

/** Appeals looked at in one transaction; the job repeats while a full slice was due. */
const slice = 20;

/**
 * What the clock does: appeals that nobody has confirmed yet are confirmed before the 24 hours are over; what is not
 * answered in time is stayed until it is, and the person is told (credit policy 4.6); files never handed in are removed.
 * A second run finds nothing; two servers at once take different rows.
 */
export const keepTime = defineCommand({
  name: "appeals.keep-time",
  permission: "appeal.keep-time",
  input: z.strictObject({}),
  async run({ ctx }) {
    const unconfirmed = await confirmLate(ctx);
    const overdue = await stayOverdue(ctx);
    const dropped = await ctx.db
      .delete(appealAttachments)
      .where(and(isNull(appealAttachments.appealId), lt(appealAttachments.uploadedAt, before(ctx, draftFileMs))))
      .returning({ id: appealAttachments.id });
    const result = {
      acknowledged: unconfirmed.length,
      stayed: overdue.length,
      dropped: dropped.length,
      more: unconfirmed.length === slice || overdue.length === slice,
    };
    const [first, ...others] = [...unconfirmed, ...overdue];
    return first ? changed(result, [first, ...others]) : unchanged(result);
  },
});

const before = (ctx: Ctx, ms: number) => new Date(ctx.now().getTime() - ms);
const open = inArray(appeals.state, [...openAppealStates]);

async function confirmLate(ctx: Ctx): Promise<AuditEntryInput[]> {
  const rows = await ctx.db
    .select(getTableColumns(appeals))
    .from(appeals)
    .where(and(open, isNull(appeals.acknowledgedAt), lte(appeals.submittedAt, before(ctx, acknowledgeByItselfMs))))
    .orderBy(asc(appeals.submittedAt), asc(appeals.id))
    .limit(slice)
    .for("update", { skipLocked: true });
  const entries: AuditEntryInput[] = [];
  for (const row of rows) entries.push((await acknowledge(ctx, row)).audit);
  return entries;
}

async function stayOverdue(ctx: Ctx): Promise<AuditEntryInput[]> {
  const unstayed = sql`not exists (select 1 from ${appealEvents} where ${appealEvents.appealId} = ${appeals.id}
    and ${appealEvents.kind} = 'stayed' and ${appealEvents.facts} ->> 'reason' = 'overdue')`;
  const rows = await ctx.db
    .select(getTableColumns(appeals))
    .from(appeals)
    .where(and(open, lt(appeals.dueAt, ctx.now()), unstayed))
    .orderBy(asc(appeals.dueAt), asc(appeals.id))
    .limit(slice)
    .for("update", { skipLocked: true });
  const entries: AuditEntryInput[] = [];
  for (const row of rows) entries.push(await stay(ctx, row));
  return entries;
}

async function stay(ctx: Ctx, row: AppealRow): Promise<AuditEntryInput> {
  const authorised = consequence(ctx, row.id);
  await beginStays(authorised, row, await appealedOf(ctx, row.noticeId), "overdue");
  await tellPerson(authorised, row, "overdue");
  return {
    action: "appeal.overdue",
    subject: { kind: "appeal", id: row.id },
    context: contextOf(row),
    detail: { dueAt: row.dueAt.toISOString() },
  };
}
