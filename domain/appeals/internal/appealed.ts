import { and, asc, eq, getTableColumns, or } from "drizzle-orm";
import { decisions, findings, measures, notices } from "@/db/schema";
import { openAppealStates } from "@/domain/appeals/vocabulary";
import { type Severity, severityRank } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import type { NoticeFacts } from "@/domain/measures/notice-facts";

export type NoticeRow = typeof notices.$inferSelect;
export type FindingRow = typeof findings.$inferSelect;
export type MeasureRow = typeof measures.$inferSelect;

/** What a notice told and can be appealed against. */
export interface Appealed {
  notice: NoticeRow;
  findings: FindingRow[];
  measures: MeasureRow[];
  /** Who decided or proposed, and who approved; ids of accounts. */
  deciders: string[];
  approvers: string[];
}

/** The findings and measures a notice told its person of, with who decided them. Throws not-found. */
export async function appealedOf(ctx: Pick<Ctx, "db">, noticeId: string): Promise<Appealed> {
  const [notice] = await ctx.db.select(getTableColumns(notices)).from(notices).where(eq(notices.id, noticeId));
  if (!notice) throw notFound("notice");
  const groupId = groupOf(notice);
  const found = notice.decisionId ? await findingsOf(ctx, notice, groupId) : [];
  const imposed = await measuresOf(ctx, notice, groupId);
  const [decision] = notice.decisionId
    ? await ctx.db
        .select({ decidedBy: decisions.decidedBy, approvedBy: decisions.approvedBy })
        .from(decisions)
        .where(eq(decisions.id, notice.decisionId))
    : [];
  const ids = (all: (string | null | undefined)[]) => [...new Set(all.filter((id) => typeof id === "string"))];
  return {
    notice,
    findings: found,
    measures: imposed,
    deciders: ids([decision?.decidedBy, ...imposed.map((one) => one.proposedBy)]),
    approvers: ids([decision?.approvedBy, ...imposed.map((one) => one.approvedBy)]),
  };
}

/** A notice to the managers of a group tells of what was found and imposed on the group. */
function groupOf(notice: NoticeRow): string | null {
  const facts = notice.facts as unknown as NoticeFacts;
  return facts.kind === "group-notice" ? facts.group.id : null;
}

async function findingsOf(ctx: Pick<Ctx, "db">, notice: NoticeRow, groupId: string | null): Promise<FindingRow[]> {
  const whose = groupId ? eq(findings.groupSubjectId, groupId) : eq(findings.personId, notice.personId);
  return await ctx.db
    .select(getTableColumns(findings))
    .from(findings)
    .where(and(eq(findings.decisionId, notice.decisionId ?? ""), whose))
    .orderBy(asc(findings.id));
}

async function measuresOf(ctx: Pick<Ctx, "db">, notice: NoticeRow, groupId: string | null): Promise<MeasureRow[]> {
  const whose = groupId ? eq(measures.groupId, groupId) : eq(measures.personId, notice.personId);
  const told = or(
    ...(notice.decisionId ? [and(eq(measures.decisionId, notice.decisionId), whose)] : []),
    ...(notice.measureId ? [and(eq(measures.id, notice.measureId), whose)] : []),
  );
  if (!told) return [];
  return await ctx.db.select(getTableColumns(measures)).from(measures).where(told).orderBy(asc(measures.number));
}

/**
 * How grave what is appealed against is: the gravest finding that stands, else what a notice to a group's managers says;
 * null where a measure was imposed on a person without a finding.
 */
export function severityOf(notice: NoticeRow, standing: readonly { severity: Severity }[]): Severity | null {
  const [first, ...others] = standing.map((one) => one.severity);
  const facts = notice.facts as unknown as NoticeFacts;
  if (!first) return facts.kind === "group-notice" ? facts.severity : null;
  return others.reduce((worst, one) => (severityRank(one) > severityRank(worst) ? one : worst), first);
}

/** Whether an answer is still owed. */
export function isOpenAppeal(state: string): boolean {
  return openAppealStates.some((open) => open === state);
}
