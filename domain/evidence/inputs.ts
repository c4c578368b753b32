import { z } from "zod";
import { storedMessageId } from "@/domain/archive/inputs";
import { MAX_CHOSEN, MAX_NOTE_LENGTH } from "./vocabulary";

/** Messages chosen among results or in a conversation. */
export const chosenMessages = z
  .array(z.strictObject({ groupId: z.uuid(), messageId: storedMessageId }))
  .min(1)
  .max(MAX_CHOSEN);

export const itemNote = z.string().trim().max(MAX_NOTE_LENGTH).default("");
