import type { KeptBasis } from "@/domain/archive/kept-search";

/** What the log of a read keeps encrypted: the stated purpose and the words searched for. */
export interface ReadNote {
  purpose?: string;
  text?: string;
}

/** The note of a read of content, or undefined when there is nothing to say. */
export function readNote(basis: KeptBasis, text?: string): string | undefined {
  const note: ReadNote = {
    ...(basis.kind === "purpose" ? { purpose: basis.purpose } : {}),
    ...(text ? { text } : {}),
  };
  return Object.keys(note).length > 0 ? JSON.stringify(note) : undefined;
}
