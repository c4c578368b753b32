import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { caseEvidence, findingEvidence, findings, reports } from "@/db/schema";
import { holdTerms } from "@/domain/archive/hold-inputs";
import { type MessageRef, messagePlaces } from "@/domain/archive/queries/message-places";
import { type HeldScope, recordHold } from "@/domain/archive/record-hold";
import { caseScope } from "@/domain/cases/queries/case-scope";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";

/**
 * Keeps what a case is about past its time: its messages, and in their groups what was said from a day before the first
 * to a day after the last. A case without messages: its groups, 30 days around. Throws invalid for an unknown number, and
 * as recordHold.
 */
export const holdCase = defineCommand({
  name: "cases.hold-case",
  permission: "hold.place",
  input: z.strictObject({
    caseNumber: z
      .string()
      .trim()
      .max(40)
      .transform((text) => text.toUpperCase()),
    ...holdTerms,
  }),
  async run({ ctx, input: { caseNumber, reason, reviewAt } }) {
    const found = await caseScope(ctx.db, caseNumber);
    if (!found) throw invalid([{ field: "caseNumber", rule: "unknown-case" }]);
    const everywhere = { groups: null, from: null, until: null };
    const messages = await messagePlaces(ctx.db, everywhere, await messagesOfCase(ctx, found.id));
    const scopes =
      messages.length > 0
        ? around(messages)
        : found.groups.map((groupId) => ({ groupId, from: found.from, until: found.until }));
    const hold = { kind: "case" as const, caseId: found.id, scopes, messages, reason, reviewAt };
    const { id, number, audit } = await recordHold(ctx, hold);
    return changed({ id, number }, [audit]);
  },
});

async function messagesOfCase(ctx: Ctx, caseId: string): Promise<MessageRef[]> {
  const [reported, quoted, found] = await Promise.all([
    ctx.db
      .select({ groupId: reports.groupId, messageId: reports.messageId })
      .from(reports)
      .where(and(eq(reports.caseId, caseId), isNotNull(reports.messageId), isNotNull(reports.groupId))),
    ctx.db
      .select({ groupId: caseEvidence.groupId, messageId: caseEvidence.messageId })
      .from(caseEvidence)
      .where(eq(caseEvidence.caseId, caseId)),
    ctx.db
      .select({ groupId: findingEvidence.groupId, messageId: findingEvidence.messageId })
      .from(findingEvidence)
      .innerJoin(findings, eq(findings.id, findingEvidence.findingId))
      .where(eq(findings.caseId, caseId)),
  ]);
  const all = new Map<string, MessageRef>();
  for (const { groupId, messageId } of [...reported, ...quoted, ...found])
    if (groupId && messageId) all.set(`${groupId}\n${messageId}`, { groupId, messageId });
  return [...all.values()];
}

function around(messages: readonly { groupId: string; sentAt: Date }[]): HeldScope[] {
  const groups = new Map<string, number[]>();
  for (const { groupId, sentAt } of messages) groups.set(groupId, [...(groups.get(groupId) ?? []), sentAt.getTime()]);
  return [...groups].map(([groupId, times]) => ({
    groupId,
    from: new Date(Math.min(...times) - DAY_MS),
    until: new Date(Math.max(...times) + DAY_MS),
  }));
}
