import { decryptField, encryptField } from "@/domain/kernel/cipher";

type Place = "measures.ground_note" | "measures.end_reason" | "measure_events.reason" | "notices.words";

function placeOf(place: Place, rowId: string) {
  const [table = "", column = ""] = place.split(".");
  return { table, column, rowId };
}

/** Ciphertext of free text beside a row; null stays null. */
export function sealWords(place: Place, rowId: string, text: string | null | undefined): Buffer | null {
  return text ? encryptField(text, placeOf(place, rowId)) : null;
}

/** The plain text again; null stays null. */
export function openWords(place: Place, rowId: string, stored: Uint8Array | null): string | null {
  return stored ? decryptField(stored, placeOf(place, rowId)) : null;
}
