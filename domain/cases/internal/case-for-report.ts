import { and, eq, inArray, sql } from "drizzle-orm";
import { cases, reports } from "@/db/schema";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { caseDueAt } from "@/domain/cases/rules/deadline";
import { type MergeCandidate, mergeReport } from "@/domain/cases/rules/merge-report";
import { caseStates } from "@/domain/cases/vocabulary";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import type { FoundSubject } from "./report-subject";
import { writeCaseEvent } from "./write-case-event";

export interface CaseForReport {
  caseId: string;
  merged: boolean;
  /** Open cases of the same group and family within 30 days: the moderator may merge them. */
  suggestions: readonly string[];
}

/**
 * The open case that takes a report by itself (same message), or a new one. Two reports on one message at the same
 * instant find the same case. With `sameMatterAs` that case takes it instead of a new one.
 */
export async function caseForReport(
  ctx: Ctx,
  found: FoundSubject,
  category: string,
  sameMatterAs?: string,
): Promise<CaseForReport> {
  if (found.messageId) {
    const matter = `${found.groupId} ${found.messageId}`;
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${matter}, 11))`);
  }
  const now = ctx.now();
  const outcome = mergeReport(
    { groupId: found.groupId, messageId: found.messageId, category, createdAt: now.getTime() },
    await openCasesOf(ctx, found.groupId),
  );
  const takenBy = outcome.kind === "merge" ? outcome.caseId : sameMatterAs;
  if (takenBy) {
    await ctx.db
      .update(cases)
      .set({ version: sql`${cases.version} + 1` })
      .where(eq(cases.id, takenBy));
    return { caseId: takenBy, merged: true, suggestions: [] };
  }
  const suggestions = outcome.kind === "new" ? outcome.suggestions : [];
  return { caseId: await openCase(ctx, found, category), merged: false, suggestions };
}

/** A new case with the usual severity of its category and the deadline that follows. */
export async function openCase(
  ctx: Ctx,
  found: Pick<FoundSubject, "platformId" | "groupId">,
  category: string,
): Promise<string> {
  const id = newId();
  const now = ctx.now();
  const severity = categoryOf(category)?.severity.usual ?? "S2";
  await ctx.db.insert(cases).values({
    id,
    number: await nextNumber(ctx, "C"),
    platformId: found.platformId,
    groupId: found.groupId,
    category,
    severity,
    state: "open",
    openedAt: now,
    dueAt: new Date(caseDueAt(now.getTime(), severity)),
  });
  await writeCaseEvent(ctx, id, "opened", { category, severity });
  return id;
}

async function openCasesOf(ctx: Ctx, groupId: string | null): Promise<MergeCandidate[]> {
  if (!groupId) return [];
  const rows = await ctx.db
    .select({
      caseId: cases.id,
      groupId: cases.groupId,
      category: cases.category,
      openedAt: cases.openedAt,
      messageIds: sql<
        string[]
      >`coalesce(array_agg(${reports.messageId}) filter (where ${reports.messageId} is not null), '{}')`,
    })
    .from(cases)
    .leftJoin(reports, eq(reports.caseId, cases.id))
    .where(and(eq(cases.groupId, groupId), inArray(cases.state, caseStates.filter(isOpenCase))))
    .groupBy(cases.id);
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.getTime() }));
}
