import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { cases, memberships, people, reports } from "@/db/schema";
import type { FoundMessage } from "@/domain/archive/found";
import { getConversation } from "@/domain/archive/queries/get-conversation";
import type { Attachment, MessageKind } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import type { GroupRole } from "@/domain/groups/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { maskName } from "@/domain/people/rules/mask";

/** A message as the reviewer sees it. What was recalled stays closed: its text is not in here. */
export interface CaseMessage {
  groupId: string;
  messageId: string;
  sentAt: Date;
  kind: MessageKind;
  /** The text users saw last; null once recalled. */
  text: string | null;
  attachment: Pick<Attachment, "name" | "mediaType" | "size"> | null;
  /** The text before the first edit, and when the last one was made; not of recalled messages. */
  edited: { from: string; at: Date } | null;
  recalledAt: Date | null;
  sender: { personId: string; name: string; nickname: string | null; role: GroupRole | null };
  /** How many reports of this case are about it. */
  reports: number;
}

export interface CaseConversation {
  messages: CaseMessage[];
  moreBefore: boolean;
  moreAfter: boolean;
  /** All messages reported in this case, oldest first, shown or not. */
  reported: { messageId: string; sentAt: Date; senderId: string | null; reports: number }[];
}

/**
 * What was said in the group of a case around a reported message (`at`, else the earliest one), or around its opening
 * when no message is reported. Names masked. Null when the case has no group. The read is logged. Throws not-found.
 */
export const caseConversation = defineQuery({
  name: "desk.case-conversation",
  permission: "archive.view-conversation",
  input: z.object({
    caseId: z.string(),
    at: z.string().max(200).optional(),
    before: z.int().min(0).max(200).default(20),
    after: z.int().min(0).max(200).default(20),
  }),
  async run({ ctx, input }): Promise<CaseConversation | null> {
    const found = await caseGroup(ctx, input.caseId);
    const { groupId, openedAt } = found;
    if (!groupId) return null;
    const reported = await reportedMessages(ctx, input.caseId, groupId);
    const anchor = reported.find((one) => one.messageId === input.at) ?? reported[0];
    const { messages, moreBefore, moreAfter } = await getConversation.ask(ctx, {
      scope: { groups: [groupId] },
      groupId,
      sentAt: anchor?.sentAt ?? openedAt,
      messageId: anchor?.messageId ?? "0",
      before: input.before,
      after: input.after,
      basis: { kind: "case", id: input.caseId },
    });
    const senders = await sendersOf(ctx, groupId, messages);
    const counts = new Map(reported.map((one) => [one.messageId, one.reports]));
    return {
      messages: messages.map((one) => shown(one, senders, counts.get(one.messageId) ?? 0)),
      moreBefore,
      moreAfter,
      reported,
    };
  },
});

async function caseGroup(ctx: Ctx, caseId: string) {
  if (!isId(caseId)) throw notFound("case");
  const [found] = await ctx.db
    .select({ groupId: cases.groupId, openedAt: cases.openedAt })
    .from(cases)
    .where(eq(cases.id, caseId));
  if (!found) throw notFound("case");
  return found;
}

async function reportedMessages(ctx: Ctx, caseId: string, groupId: string): Promise<CaseConversation["reported"]> {
  const rows = await ctx.db
    .select({ messageId: reports.messageId, sentAt: reports.messageSentAt, senderId: reports.personId })
    .from(reports)
    .where(and(eq(reports.caseId, caseId), eq(reports.groupId, groupId)));
  const found = new Map<string, CaseConversation["reported"][number]>();
  for (const { messageId, sentAt, senderId } of rows) {
    if (!messageId || !sentAt) continue;
    const known = found.get(messageId);
    if (known) known.reports++;
    else found.set(messageId, { messageId, sentAt, senderId, reports: 1 });
  }
  return [...found.values()].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
}

interface Sender {
  name: string;
  nickname: string | null;
  role: GroupRole | null;
}

async function sendersOf(ctx: Ctx, groupId: string, messages: readonly FoundMessage[]): Promise<Map<string, Sender>> {
  const ids = [...new Set(messages.map((one) => one.personId))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      personId: people.id,
      displayName: people.displayName,
      nickname: memberships.nickname,
      role: memberships.role,
    })
    .from(people)
    .leftJoin(
      memberships,
      and(eq(memberships.personId, people.id), eq(memberships.groupId, groupId), isNull(memberships.until)),
    )
    .where(inArray(people.id, ids));
  return new Map(
    rows.map(({ personId, displayName, nickname, role }) => [
      personId,
      { name: maskName(displayName), nickname: nickname === displayName ? null : nickname, role },
    ]),
  );
}

function shown(message: FoundMessage, senders: ReadonlyMap<string, Sender>, count: number): CaseMessage {
  const { groupId, messageId, sentAt, kind, text, currentText, attachment, recalledAt, editedAt, personId } = message;
  const sender = senders.get(personId);
  return {
    groupId,
    messageId,
    sentAt,
    kind,
    text: currentText,
    attachment: attachment && { name: attachment.name, mediaType: attachment.mediaType, size: attachment.size },
    edited: editedAt && !recalledAt ? { from: text, at: editedAt } : null,
    recalledAt,
    sender: {
      personId,
      name: sender?.name ?? "*",
      nickname: sender?.nickname ?? null,
      // The role at the time where the platform said it, else the role now.
      role: message.senderRole ?? sender?.role ?? null,
    },
    reports: count,
  };
}
