import type { FoundMessage } from "@/domain/archive/found";
import { type HighlightPiece, highlight } from "@/domain/archive/rules/highlight";
import type { SearchForm } from "@/domain/archive/vocabulary";

/** The version of a message that a result shows, cut into hits and the rest. */
export interface ShownVersion {
  pieces: HighlightPiece[];
  /** current: what the group saw last; original: as sent, changed since; other: a version between, or one in conflict. */
  of: "current" | "original" | "other";
}

/**
 * The version in which a search matched: the current one if it did, else the newest that did, since a message is found by
 * any of its versions. Without a hit (a search by filters) the last text the group saw.
 */
export function shownVersion(message: FoundMessage, needles: readonly string[], form: SearchForm): ShownVersion {
  const later = message.revisions.flatMap(({ text }) => (text === null ? [] : [text]));
  const current = message.recalledAt ? null : message.currentText;
  const candidates: { text: string; of: ShownVersion["of"] }[] = [
    ...(current === null ? [] : [{ text: current, of: "current" as const }]),
    ...later.reverse().map((text) => ({ text, of: "other" as const })),
    { text: message.text, of: "original" as const },
  ];
  for (const { text, of } of candidates) {
    const pieces = highlight(text, needles, form);
    if (pieces.some((piece) => piece.hit)) return { pieces, of };
  }
  const last = candidates[0] ?? { text: message.text, of: "original" as const };
  return { pieces: highlight(last.text, [], form), of: last.of };
}
