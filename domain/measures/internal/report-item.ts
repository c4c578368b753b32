import { and, eq, getTableColumns } from "drizzle-orm";
import { type measures, reportItems } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { reportDueAt, reportDutyOf } from "@/domain/measures/rules/report-duty";

type Measure = Pick<typeof measures.$inferSelect, "id" | "caseId" | "ground">;

/**
 * Notes that a measure which begins to count must be reported, and by when (Provisions 11: keep records and report). Once
 * a measure: a resumed one is not reported twice. Gives what the audit log says of it.
 */
export async function noteReport(ctx: Ctx, measure: Measure): Promise<NonNullable<AuditEntryInput["detail"]>> {
  return await insertItem(ctx, measure, "measure");
}

/**
 * A voided measure: what waits is no longer due; what was sent needs a correction, by the same clock (credit policy 4.6).
 */
export async function settleReport(ctx: Ctx, measure: Measure): Promise<NonNullable<AuditEntryInput["detail"]>> {
  const [item] = await ctx.db
    .select(getTableColumns(reportItems))
    .from(reportItems)
    .where(and(eq(reportItems.measureId, measure.id), eq(reportItems.kind, "measure")))
    .for("update");
  if (!item) return {};
  if (item.state === "sent") return await insertItem(ctx, measure, "correction");
  await ctx.db.update(reportItems).set({ state: "dropped", settledAt: ctx.now() }).where(eq(reportItems.id, item.id));
  return { report: "dropped" };
}

async function insertItem(
  ctx: Ctx,
  measure: Measure,
  kind: "measure" | "correction",
): Promise<NonNullable<AuditEntryInput["detail"]>> {
  const duty = reportDutyOf(measure.ground);
  const due = reportDueAt(duty, ctx.now().getTime());
  const dueAt = due === null ? null : new Date(due);
  await ctx.db
    .insert(reportItems)
    .values({ id: newId(), measureId: measure.id, caseId: measure.caseId, kind, duty, dueAt, createdAt: ctx.now() })
    .onConflictDoNothing();
  return { report: kind, reportDuty: duty, reportDueAt: dueAt?.toISOString() ?? null };
}
