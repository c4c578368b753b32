import { decryptField, encryptField } from "@/domain/kernel/cipher";

type Place =
  | "reports.contact"
  | "reports.words"
  | "case_events.words"
  | "manager_alerts.quote"
  | "decisions.reason"
  | "decisions.approval_reason"
  | "decisions.delay_words"
  | "case_evidence.note";

function placeOf(place: Place, rowId: string) {
  const [table = "", column = ""] = place.split(".");
  return { table, column, rowId };
}

/** Ciphertext of text written by people, bound to its row. */
export function sealText(place: Place, rowId: string, text: string): Buffer {
  return encryptField(text, placeOf(place, rowId));
}

/** As sealText; nothing stays null. */
export function sealWords(place: Place, rowId: string, text: string | null | undefined): Buffer | null {
  return text ? sealText(place, rowId, text) : null;
}

/** The plain text again; null stays null. */
export function openWords(place: Place, rowId: string, stored: Uint8Array | null): string | null {
  return stored ? decryptField(stored, placeOf(place, rowId)) : null;
}
