import { z } from "zod";
import { holdTerms } from "@/domain/archive/hold-inputs";
import { storedMessageId } from "@/domain/archive/inputs";
import { messagePlaces } from "@/domain/archive/queries/message-places";
import { recordHold } from "@/domain/archive/record-hold";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/**
 * Keeps messages found by a search past their time, one by one; a hold for a case names it. Throws not-found out of the
 * search's reach, and as recordHold.
 */
export const holdChosen = defineCommand({
  name: "archive.hold-chosen",
  permission: "hold.place",
  input: z.strictObject({
    ...readingPlaceInput,
    messages: z
      .array(z.strictObject({ groupId: z.uuid(), messageId: storedMessageId }))
      .min(1)
      .max(200),
    ...holdTerms,
  }),
  async run({ ctx, input }) {
    const { basis, scope } = await readingPlace(ctx, input);
    const messages = await messagePlaces(ctx.db, scope, input.messages);
    if (messages.length < input.messages.length) throw notFound("message");
    const { id, number, audit } = await recordHold(ctx, {
      kind: "message",
      ...(basis.kind === "case" ? { caseId: basis.id } : {}),
      scopes: [],
      messages,
      reason: input.reason,
      reviewAt: input.reviewAt,
    });
    return changed({ id, number }, [audit]);
  },
});
