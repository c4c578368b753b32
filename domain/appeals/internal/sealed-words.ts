import { decryptField, encryptField } from "@/domain/kernel/cipher";

type Place =
  | "appeals.reason"
  | "appeals.extension_reason"
  | "appeal_arguments.words"
  | "appeal_arguments.answer"
  | "appeal_attachments.name"
  | "appeal_events.words";

function placeOf(place: Place, rowId: string) {
  const [table = "", column = ""] = place.split(".");
  return { table, column, rowId };
}

/** Ciphertext of text written by people, bound to its row. */
export function sealWords(place: Place, rowId: string, text: string): Buffer {
  return encryptField(text, placeOf(place, rowId));
}

/** The plain text again; null stays null. */
export function openWords(place: Place, rowId: string, stored: Uint8Array): string;
export function openWords(place: Place, rowId: string, stored: Uint8Array | null): string | null;
export function openWords(place: Place, rowId: string, stored: Uint8Array | null): string | null {
  return stored ? decryptField(stored, placeOf(place, rowId)) : null;
}
