import { z } from "zod";
import { archiveScope, readingBasis, storedMessageId } from "@/domain/archive/inputs";
import { readEntry } from "@/domain/archive/internal/read-entry";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";

/** One message with its revisions, for a stated basis; logged. Throws not-found when absent or out of scope. */
export const getMessage = defineQuery({
  name: "archive.get-message",
  permission: "archive.view-conversation",
  input: z.object({
    scope: archiveScope,
    groupId: z.uuid(),
    messageId: storedMessageId,
    basis: readingBasis,
  }),
  async run({ ctx, input }) {
    const message = await findArchivedMessage(ctx.db, input.scope, input.groupId, input.messageId);
    if (!message) throw notFound("message");
    return message;
  },
  logged: ({ input }) => [
    readEntry("archive.message-read", input.basis, {
      subject: { kind: "message", id: input.messageId },
      context: { groupId: input.groupId },
    }),
  ],
});
