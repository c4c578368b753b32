import { z } from "zod";
import type { ConversationPart } from "@/domain/archive/found-page";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { readConversation } from "@/domain/archive/queries/read-conversation";
import { needlesIn } from "@/domain/archive/rules/search-query";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { orderNames } from "../internal/order-names";
import { orderReach } from "../internal/order-reach";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * What was said around a message or an instant in one of the order's groups, masked; logged. Throws as readAsRegulator,
 * not-found beyond the order.
 */
export const conversationInOrder = defineQuery({
  name: "oversight.conversation",
  permission: "oversight.search",
  input: z.strictObject({
    /** The search one comes from, for its words to be highlighted. */
    search: z.uuid().optional(),
    groupId: z.uuid(),
    messageId: storedMessageId.optional(),
    at: z.date().optional(),
    before: z.int().min(0).max(200),
    after: z.int().min(0).max(200),
  }),
  async run({ ctx, input }): Promise<ConversationPart & { orderId: string }> {
    const { text, form } = input.search ? await keptSearch(ctx, input.search) : { text: "", form: "folded" as const };
    return readAsRegulator(ctx, "messages", async (db, order) => {
      const { groupId, messageId } = input;
      const found = messageId ? await findArchivedMessage(db, orderReach, groupId, messageId) : null;
      if (messageId && !found) throw notFound("message");
      const sentAt = input.at ?? found?.sentAt;
      if (!sentAt) throw notFound("message");
      const anchor = { groupId, sentAt, messageId: input.at ? "" : (messageId ?? "") };
      const part = await readConversation(db, orderReach, anchor, input.before, input.after);
      const names = await orderNames(db, part.messages, [groupId]);
      if (!names.groups[groupId]) throw notFound("group");
      return { groupId, ...part, names, needles: needlesIn(text), form, orderId: order.id };
    });
  },
  logged: ({ input, result: { orderId, messages } }) => [
    {
      action: "archive.conversation-viewed",
      subject: input.messageId ? { kind: "message", id: input.messageId } : { kind: "group", id: input.groupId },
      context: { orderId, groupId: input.groupId },
      detail: { results: messages.length },
    },
  ],
});
