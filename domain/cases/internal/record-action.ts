import { and, eq, isNull, sql } from "drizzle-orm";
import { cases, groups, managerAlerts, messages, people } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import type { ManagerAction } from "@/domain/cases/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict } from "@/domain/kernel/errors";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import { sealWords } from "./sealed-words";
import { writeCaseEvent } from "./write-case-event";

type AlertRow = typeof managerAlerts.$inferSelect;

/** Stops an alert's clock with what a manager did. Throws conflict `alert-answered` when another was faster. */
export async function recordAction(
  ctx: Ctx,
  alert: AlertRow,
  act: { personId: string; action: ManagerAction; at: Date; quote: string | null },
): Promise<AuditEntryInput> {
  const [stopped] = await ctx.db
    .update(managerAlerts)
    .set({
      actedAt: act.at,
      actedBy: act.personId,
      action: act.action,
      ...(act.quote && !alert.quote ? { quote: sealWords("manager_alerts.quote", alert.id, act.quote) } : {}),
    })
    .where(and(eq(managerAlerts.id, alert.id), isNull(managerAlerts.actedAt)))
    .returning({ id: managerAlerts.id });
  if (!stopped) throw conflict("alert-answered");
  await ctx.db
    .update(cases)
    .set({ version: sql`${cases.version} + 1` })
    .where(eq(cases.id, alert.caseId));
  const facts = { alertId: alert.id, action: act.action, actedAt: act.at.toISOString(), personId: act.personId };
  await writeCaseEvent(ctx, alert.caseId, "managers-acted", facts, act.quote);
  return {
    action: "case.manager-acted",
    subject: { kind: "case", id: alert.caseId },
    context: { groupId: alert.groupId, personId: act.personId },
    detail: { action: act.action, actedAt: act.at.toISOString(), basis: alert.basis },
    ...(act.quote ? { reason: act.quote } : {}),
  };
}

/** What the platform is asked to do for a manager who acts here; a report needs nothing done. */
export async function actionMessage(ctx: Ctx, alert: AlertRow, action: ManagerAction): Promise<OutboxMessage | null> {
  if (action === "reported") return null;
  const [group] = await ctx.db
    .select({ platformId: groups.platformId, externalId: groups.externalId })
    .from(groups)
    .where(eq(groups.id, alert.groupId));
  if (!group) return null;
  const { platformId } = group;
  if (action === "removed") {
    if (!alert.messageId) return null;
    const payload = { group: group.externalId, message: alert.messageId, by: "manager" };
    const subject = { kind: "message" as const, id: `${alert.groupId}/${alert.messageId}` };
    return { platformId, topic: "message.removed", subject, payload };
  }
  const sender = await senderOf(ctx, alert);
  if (!sender) return null;
  const payload = { group: group.externalId, person: sender, request: action === "muted" ? "mute" : "remove-member" };
  return { platformId, topic: "group.changed", subject: { kind: "group", id: alert.groupId }, payload };
}

async function senderOf(ctx: Ctx, alert: AlertRow): Promise<string | null> {
  if (!alert.messageId || !alert.messageSentAt) return null;
  const [row] = await ctx.db
    .select({ externalId: people.externalId })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.personId))
    .where(
      and(
        eq(messages.groupId, alert.groupId),
        eq(messages.sentAt, alert.messageSentAt),
        eq(messages.messageId, alert.messageId),
      ),
    );
  return row?.externalId ?? null;
}
