import { z } from "zod";
import { archiveScope, readingBasis, storedMessageId } from "@/domain/archive/inputs";
import { readEntry } from "@/domain/archive/internal/read-entry";
import { readConversation } from "@/domain/archive/queries/read-conversation";
import { defineQuery } from "@/domain/command/define-query";

/** What was said around a message, for a stated basis; logged. Throws not-found out of scope. */
export const getConversation = defineQuery({
  name: "archive.get-conversation",
  permission: "archive.view-conversation",
  input: z.object({
    scope: archiveScope,
    groupId: z.uuid(),
    sentAt: z.date(),
    messageId: storedMessageId,
    before: z.int().min(0).max(200).default(20),
    after: z.int().min(0).max(200).default(20),
    basis: readingBasis,
  }),
  run: ({ ctx, input }) => readConversation(ctx.db, input.scope, input, input.before, input.after),
  logged: ({ input, result }) => [
    readEntry("archive.conversation-read", input.basis, {
      subject: { kind: "message", id: input.messageId },
      context: { groupId: input.groupId },
      detail: { messages: result.messages.length },
    }),
  ],
});
