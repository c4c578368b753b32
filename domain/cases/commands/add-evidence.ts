import { z } from "zod";
import { storedMessageId } from "@/domain/archive/inputs";
import { messagePlaces } from "@/domain/archive/queries/message-places";
import { caseNumberInput } from "@/domain/cases/internal/settled-basis";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { quoteInCase } from "@/domain/cases/quote-in-case";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/** Quotes messages found by a search as evidence in a case. Throws not-found out of reach, and as quoteInCase. */
export const addEvidence = defineCommand({
  name: "cases.add-evidence",
  permission: "case.add-evidence",
  input: z.strictObject({
    ...readingPlaceInput,
    messages: z
      .array(z.strictObject({ groupId: z.uuid(), messageId: storedMessageId }))
      .min(1)
      .max(200),
    number: caseNumberInput,
    note: z.string().trim().max(500).default(""),
  }),
  async run({ ctx, input }) {
    const { scope } = await readingPlace(ctx, input);
    const found = await messagePlaces(ctx.db, scope, input.messages);
    if (found.length < input.messages.length) throw notFound("message");
    const quoted = found.map((one) => ({ ...one, note: input.note || null }));
    const { result, audit } = await quoteInCase(ctx, input.number, quoted);
    return changed(result, [audit]);
  },
});
