import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { cases, groups, managerAlerts, memberships, reports } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { KnowledgeBasis } from "@/domain/cases/vocabulary";
import { consequence } from "@/domain/command/consequence";
import { tierDeadlines } from "@/domain/credit/rules/manager-tier";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { publishNotices } from "@/domain/measures/commands/publish-notices";
import { readCase } from "./case-row";
import { sealWords } from "./sealed-words";
import { writeCaseEvent } from "./write-case-event";

export interface NewAlert {
  caseId: string;
  groupId: string;
  messageId: string | null;
  basis: KnowledgeBasis;
  knowledgeAt: Date;
  quote: string | null;
  /** Send the managers a notice: it is the notice that makes them know. */
  tell: boolean;
}

/** Records that the managers of a group know of a matter; their clock runs from then (credit policy 4.4). */
export async function addAlert(ctx: Ctx, alert: NewAlert): Promise<{ id: string; audit: AuditEntryInput }> {
  const row = await readCase(ctx, alert.caseId);
  const id = newId();
  const sentAt = alert.messageId ? await sentAtOf(ctx, alert) : null;
  await ctx.db.insert(managerAlerts).values({
    id,
    caseId: row.id,
    groupId: alert.groupId,
    messageId: alert.messageId,
    messageSentAt: sentAt,
    category: row.category,
    severity: row.severity,
    basis: alert.basis,
    knowledgeAt: alert.knowledgeAt,
    recordedBy: actorId(ctx.actor) ?? ctx.actor.kind,
    quote: sealWords("manager_alerts.quote", id, alert.quote),
  });
  await ctx.db
    .update(cases)
    .set({ version: sql`${cases.version} + 1` })
    .where(eq(cases.id, row.id));
  const kind = alert.basis === "participation-confirmed" ? "knowledge-confirmed" : "delivered-to-managers";
  const knowledgeAt = alert.knowledgeAt.toISOString();
  await writeCaseEvent(ctx, row.id, kind, { alertId: id, basis: alert.basis, knowledgeAt }, alert.quote);
  if (alert.tell) await tellManagers(ctx, id, row, alert, sentAt);
  return {
    id,
    audit: {
      action: "case.knowledge-recorded",
      subject: { kind: "case", id: row.id },
      context: { groupId: alert.groupId },
      detail: { basis: alert.basis, knowledgeAt },
      ...(alert.quote ? { reason: alert.quote } : {}),
    },
  };
}

async function sentAtOf(ctx: Ctx, { caseId, messageId }: NewAlert): Promise<Date | null> {
  const [report] = await ctx.db
    .select({ sentAt: reports.messageSentAt })
    .from(reports)
    .where(and(eq(reports.caseId, caseId), eq(reports.messageId, messageId ?? "")))
    .limit(1);
  return report?.sentAt ?? null;
}

async function tellManagers(
  ctx: Ctx,
  alertId: string,
  row: Awaited<ReturnType<typeof readCase>>,
  alert: NewAlert,
  sentAt: Date | null,
): Promise<void> {
  const [group] = await ctx.db
    .select({ id: groups.id, code: groups.code, name: groups.name })
    .from(groups)
    .where(eq(groups.id, alert.groupId));
  if (!group) return;
  const managers = await ctx.db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.groupId, group.id), isNull(memberships.until), ne(memberships.role, "member")));
  const deadlines = tierDeadlines(alert.knowledgeAt.getTime());
  await publishNotices.execute(consequence(ctx, alertId), {
    notices: managers.map(({ personId }) => ({
      personId,
      facts: {
        kind: "manager-alert" as const,
        alertId,
        caseNumber: row.number,
        group,
        category: row.category,
        severity: row.severity,
        knowledgeAt: alert.knowledgeAt.toISOString(),
        deadlines: {
          PROMPT: new Date(deadlines.PROMPT).toISOString(),
          TIMELY: new Date(deadlines.TIMELY).toISOString(),
          LATE: new Date(deadlines.LATE).toISOString(),
        },
        quote:
          alert.messageId && sentAt
            ? { groupId: group.id, messageId: alert.messageId, sentAt: sentAt.toISOString(), own: false }
            : null,
      },
      words: null,
      caseId: row.id,
      decisionId: null,
      measureId: null,
      appealUntil: null,
    })),
  });
}
