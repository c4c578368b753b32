import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { memberships, people } from "@/db/schema";
import { readConversation } from "@/domain/archive/queries/read-conversation";
import { defineQuery } from "@/domain/command/define-query";
import { ownMemberships } from "@/domain/desk/internal/own-memberships";
import { ownPersonId } from "@/domain/desk/internal/own-person";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";

/** Messages shown at once. */
const shownMessages = 30;

/** The place after every message of an instant. */
const afterAll = "\u{10FFFF}";

/**
 * What was said in one own group up to an instant, newest first: only what its members saw while the person belonged to
 * it, as it reads now, with names as the group shows them; recalled messages stay closed. Throws not-found elsewhere.
 */
export const ownGroupMessages = defineQuery({
  name: "desk.own-group-messages",
  permission: "group.view-own",
  input: z.strictObject({
    groupId: z.string().refine(isId, { params: { rule: "format-uuid" } }),
    /** Up to this instant; left out, the newest. */
    until: z.coerce.date().optional(),
  }),
  async run({ ctx, input: { groupId, until } }) {
    const personId = ownPersonId(ctx, "group.view-own");
    const membership = (await ownMemberships(ctx, personId, true)).find((one) => one.groupId === groupId);
    if (!membership) throw notFound("group");
    const scope = { groups: [groupId], from: membership.since, until: null };
    const upTo = until && until < ctx.now() ? until : ctx.now();
    if (upTo < membership.since) return { messages: [], more: false };
    const place = { groupId, sentAt: upTo, messageId: afterAll };
    const { messages, moreBefore } = await readConversation(ctx.db, scope, place, shownMessages, 0);
    const names = await namesInGroup(ctx, groupId, [...new Set(messages.map((message) => message.personId))]);
    return {
      messages: messages.reverse().map((message) => ({
        id: message.messageId,
        sentAt: message.sentAt,
        kind: message.kind,
        /** Null once recalled. */
        text: message.currentText,
        own: message.personId === personId,
        name: names.get(message.personId) ?? "",
      })),
      more: moreBefore,
    };
  },
  logged: ({ input, result }) => [
    {
      action: "archive.conversation-read",
      subject: { kind: "group", id: input.groupId },
      detail: { basis: "own-report", messages: result.messages.length },
    },
  ],
});

export type OwnGroupMessage = Awaited<ReturnType<typeof ownGroupMessages.ask>>["messages"][number];

async function namesInGroup(ctx: Ctx, groupId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: people.id, displayName: people.displayName, nickname: memberships.nickname })
    .from(people)
    .leftJoin(
      memberships,
      and(eq(memberships.personId, people.id), eq(memberships.groupId, groupId), isNull(memberships.until)),
    )
    .where(inArray(people.id, [...ids]));
  return new Map(rows.map(({ id, displayName, nickname }) => [id, nickname ?? displayName]));
}
