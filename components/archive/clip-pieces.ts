import type { HighlightPiece } from "@/domain/archive/rules/highlight";

/** Pieces as they are shown, and how many UTF-16 units were left out on either side. */
export interface ClippedPieces {
  pieces: HighlightPiece[];
  before: number;
  after: number;
}

/**
 * Cuts long pieces down to about `most` UTF-16 units from shortly before the first hit; never inside a surrogate pair.
 */
export function clipPieces(pieces: readonly HighlightPiece[], most: number): ClippedPieces {
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (total <= most) return { pieces: [...pieces], before: 0, after: 0 };
  const hit = pieces.findIndex((piece) => piece.hit);
  const untilHit = pieces.slice(0, Math.max(0, hit)).reduce((sum, piece) => sum + piece.text.length, 0);
  const from = hit === -1 ? 0 : Math.max(0, Math.min(untilHit - Math.floor(most / 4), total - most));
  const shown: HighlightPiece[] = [];
  let at = 0;
  let first = total;
  let last = 0;
  for (const piece of pieces) {
    const start = whole(piece.text, Math.max(0, from - at));
    const end = whole(piece.text, Math.min(piece.text.length, from + most - at));
    if (end > start) {
      shown.push({ text: piece.text.slice(start, end), hit: piece.hit });
      first = Math.min(first, at + start);
      last = at + end;
    }
    at += piece.text.length;
  }
  return { pieces: shown, before: first, after: total - last };
}

/** The nearest place at or before `at` that cuts no pair. */
function whole(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? at - 1 : at;
}
