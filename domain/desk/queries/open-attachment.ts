import { z } from "zod";
import { ATTACHMENT_LINK_MS, attachmentToken } from "@/domain/archive/attachment-link";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineQuery } from "@/domain/command/define-query";
import { readNote } from "@/domain/desk/internal/read-note";
import { actorId } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";

/**
 * A link that opens the file of a message for the reader for five minutes, for the basis and in the scope of a search or
 * a case; logged. Throws not-found when message, search or case is out of reach, or the message has no file.
 */
export const openAttachment = defineQuery({
  name: "desk.open-attachment",
  permission: "archive.view-conversation",
  input: z.strictObject({ ...readingPlaceInput, groupId: z.uuid(), messageId: storedMessageId }),
  async run({ ctx, input }) {
    const place = await readingPlace(ctx, input);
    const { groupId, messageId } = input;
    const message = await findArchivedMessage(ctx.db, place.scope, groupId, messageId);
    if (!message?.attachment?.reference) throw notFound("attachment");
    const until = ctx.now().getTime() + ATTACHMENT_LINK_MS;
    const token = attachmentToken({ accountId: actorId(ctx.actor) ?? "", groupId, messageId, until });
    return { token, basis: place.basis };
  },
  logged: ({ input, result: { basis } }) => [
    {
      action: "archive.attachment-opened",
      subject: { kind: "message", id: input.messageId },
      context: { groupId: input.groupId, caseId: basis.kind === "case" ? basis.id : null },
      reason: readNote(basis),
      detail: { basis: basis.kind },
    },
  ],
});
