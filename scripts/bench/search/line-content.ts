import { storedForms } from "@/domain/archive/rules/normal-form";
import { sha256 } from "@/domain/archive/rules/sha256";
import { storedText } from "@/domain/archive/rules/stored-text";

/** What all copies of a line have in common: its text as the archive stores it. */
export interface LineContent {
  id: string;
  /** The conversation it belongs to, itself where it stands alone. */
  thread: string;
  body: string;
  norm: string | null;
  folded: string | null;
  /** Hexadecimal, as COPY takes bytes. */
  raw: string | null;
  sha256: Buffer;
  /** UTF-8 bytes of the text that is indexed. */
  indexedBytes: number;
}

/** Prepares a line as the product would. */
export function contentOf(id: string, text: string, thread: string | null): LineContent {
  const { body, raw, bytes } = storedText(text);
  const { norm, folded } = storedForms(body);
  return {
    id,
    thread: thread ?? id,
    body,
    norm,
    folded,
    raw: raw === null ? null : `\\x${Buffer.from(raw).toString("hex")}`,
    sha256: sha256(bytes),
    indexedBytes: Buffer.byteLength(folded ?? norm ?? body),
  };
}
