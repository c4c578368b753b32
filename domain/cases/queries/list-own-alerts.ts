import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { cases, groups, managerAlerts, memberships, messages } from "@/db/schema";
import type { KnowledgeBasis, ManagerAction } from "@/domain/cases/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { managerTier } from "@/domain/credit/rules/manager-tier";
import type { Severity, Tier } from "@/domain/credit/vocabulary";
import { forbidden } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";

/** Something reported in one's own group, with the clock; never who reported. */
export interface OwnAlert {
  id: string;
  group: { id: string; code: string; name: string };
  /** The reported message as sent; null when the matter is not a message. */
  message: { messageId: string; sentAt: Date; text: string } | null;
  category: string;
  severity: Severity;
  basis: KnowledgeBasis;
  knowledgeAt: Date;
  actedAt: Date | null;
  action: ManagerAction | null;
  /** Tier now, or as it was when a manager acted. */
  tier: Tier;
  deadlines: { PROMPT: Date; TIMELY: Date; LATE: Date };
  nextDeadline: Date | null;
  running: boolean;
}

/** What waits for the managers of the person's own groups, and what was answered in the last 30 days; newest first. */
export const listOwnAlerts = defineQuery({
  name: "cases.list-own-alerts",
  permission: "managed-alert.answer",
  input: z.strictObject({}),
  async run({ ctx }): Promise<OwnAlert[]> {
    if (ctx.actor.kind !== "person") throw forbidden("managed-alert.answer");
    const managed = await ctx.db
      .select({ groupId: memberships.groupId })
      .from(memberships)
      .where(
        and(eq(memberships.personId, ctx.actor.personId), isNull(memberships.until), ne(memberships.role, "member")),
      );
    if (managed.length === 0) return [];
    const rows = await ctx.db
      .select({
        alert: managerAlerts,
        group: { id: groups.id, code: groups.code, name: groups.name },
        text: messages.body,
      })
      .from(managerAlerts)
      .innerJoin(groups, eq(groups.id, managerAlerts.groupId))
      .innerJoin(cases, eq(cases.id, managerAlerts.caseId))
      .leftJoin(
        messages,
        and(
          eq(messages.groupId, managerAlerts.groupId),
          eq(messages.sentAt, managerAlerts.messageSentAt),
          eq(messages.messageId, managerAlerts.messageId),
        ),
      )
      .where(
        and(
          inArray(
            managerAlerts.groupId,
            managed.map((one) => one.groupId),
          ),
          // Once the case is decided nothing waits for the managers any more.
          or(isNotNull(managerAlerts.actedAt), inArray(cases.state, ["open", "claimed", "waiting", "reopened"])),
        ),
      )
      .orderBy(desc(managerAlerts.knowledgeAt), desc(managerAlerts.id))
      .limit(100);
    const now = ctx.now().getTime();
    return rows
      .filter(({ alert }) => alert.actedAt === null || now - alert.actedAt.getTime() <= 30 * DAY_MS)
      .map(({ alert, group, text }) => {
        const clock = managerTier({
          knowledgeAt: alert.knowledgeAt.getTime(),
          firstActionAt: alert.actedAt?.getTime() ?? null,
          decidedAt: now,
        });
        const { id, messageId, messageSentAt, category, severity, basis, knowledgeAt, actedAt, action } = alert;
        return {
          ...{ id, group, category, basis, knowledgeAt, actedAt, action },
          severity: severity as Severity,
          message: messageId && messageSentAt && text !== null ? { messageId, sentAt: messageSentAt, text } : null,
          tier: clock.tier,
          deadlines: {
            PROMPT: new Date(clock.deadlines.PROMPT),
            TIMELY: new Date(clock.deadlines.TIMELY),
            LATE: new Date(clock.deadlines.LATE),
          },
          nextDeadline: clock.nextDeadline === null ? null : new Date(clock.nextDeadline),
          running: clock.running,
        };
      });
  },
  logged: ({ result }) =>
    result.flatMap(({ group, message }) =>
      message
        ? [
            {
              action: "archive.message-read" as const,
              subject: { kind: "message" as const, id: message.messageId },
              context: { groupId: group.id },
              detail: { basis: "managed-alert" },
            },
          ]
        : [],
    ),
});
