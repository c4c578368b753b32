import { z } from "zod";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/**
 * The original of an edited or recalled message with every later version, for a written reason and on record.
 * Throws not-found when the message, the search or the case is out of reach.
 */
export const revealOriginal = defineCommand({
  name: "archive.reveal-original",
  permission: "archive.view-conversation",
  input: z.strictObject({
    ...readingPlaceInput,
    groupId: z.uuid(),
    messageId: storedMessageId,
    reason: z.string().trim().min(4).max(500),
  }),
  async run({ ctx, input }) {
    const { basis, scope } = await readingPlace(ctx, input);
    const message = await findArchivedMessage(ctx.db, scope, input.groupId, input.messageId);
    if (!message) throw notFound("message");
    return changed(message, [
      {
        action: "archive.original-revealed",
        subject: { kind: "message", id: message.messageId },
        context: { groupId: message.groupId, caseId: basis.kind === "case" ? basis.id : null },
        reason: input.reason,
        detail: { basis: basis.kind, revisions: message.revisions.length },
      },
    ]);
  },
});
