import { z } from "zod";
import type { ConversationPart } from "@/domain/archive/found-page";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { readConversation } from "@/domain/archive/queries/read-conversation";
import { needlesIn } from "@/domain/archive/rules/search-query";
import { type ReadingPlace, readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { readNote } from "@/domain/desk/internal/read-note";
import { notFound } from "@/domain/kernel/errors";

/**
 * What was said in a group around a message or an instant, for the basis and in the scope of a search or a case; logged.
 * Throws not-found when message, group, search or case is out of reach.
 */
export const openConversation = defineQuery({
  name: "desk.open-conversation",
  permission: "archive.view-conversation",
  input: z.strictObject({
    ...readingPlaceInput,
    groupId: z.uuid(),
    messageId: storedMessageId.optional(),
    /** Around this instant instead of around the message. */
    at: z.date().optional(),
    before: z.int().min(0).max(200),
    after: z.int().min(0).max(200),
  }),
  async run({ ctx, input }): Promise<ConversationPart & { place: ReadingPlace }> {
    const place = await readingPlace(ctx, input);
    const { groupId, messageId } = input;
    const found = messageId ? await findArchivedMessage(ctx.db, place.scope, groupId, messageId) : null;
    if (messageId && !found) throw notFound("message");
    const sentAt = input.at ?? found?.sentAt;
    if (!sentAt) throw notFound("message");
    const anchor = { groupId, sentAt, messageId: input.at ? "" : (messageId ?? "") };
    const part = await readConversation(ctx.db, place.scope, anchor, input.before, input.after);
    const names = await foundNames(ctx.db, part.messages, [groupId]);
    if (!names.groups[groupId]) throw notFound("group");
    return { groupId, ...part, names, needles: needlesIn(place.text), form: place.form, place };
  },
  logged({ input, result }) {
    const { basis } = result.place;
    return [
      {
        action: "archive.conversation-read",
        subject: input.messageId ? { kind: "message", id: input.messageId } : { kind: "group", id: input.groupId },
        context: { groupId: input.groupId, caseId: basis.kind === "case" ? basis.id : null },
        reason: readNote(basis),
        detail: { basis: basis.kind, messages: result.messages.length },
      },
    ];
  },
});
