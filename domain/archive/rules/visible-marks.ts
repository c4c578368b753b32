/** A piece of a text: as it is, or one character that would be unseen or would turn what stands around it. */
export type MarkedPiece = { kind: "text"; text: string } | { kind: "mark"; label: string; codePoint: number };

const LABELS: Readonly<Record<number, string>> = {
  0: "NUL",
  127: "DEL",
  173: "SHY",
  847: "CGJ",
  1564: "ALM",
  6158: "MVS",
  8203: "ZWSP",
  8204: "ZWNJ",
  8205: "ZWJ",
  8206: "LRM",
  8207: "RLM",
  8232: "LS",
  8233: "PS",
  8234: "LRE",
  8235: "RLE",
  8236: "PDF",
  8237: "LRO",
  8238: "RLO",
  8288: "WJ",
  8294: "LRI",
  8295: "RLI",
  8296: "FSI",
  8297: "PDI",
  12644: "HF",
  65279: "BOM",
  65533: "?",
};

/** Controls, format characters, fillers, lone surrogates, tags; not tab and line ends. */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0|\p{M}{9,}/gu;
/** Zero-width joiners and tags that build an emoji are not hidden: the emoji is what they show. */
const EMOJI_SEQUENCE =
  /\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*)*/gu;

/** Longest run of combining marks shown on one character; more are replaced by a mark. */
const MARKS_SHOWN = 8;

/**
 * Cuts a text as it was sent (`sentText`) into what can be shown and what must be named: bidi overrides, zero-width and
 * control characters, lone surrogates, piles of combining marks. Order and content are kept.
 */
export function visibleMarks(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  const emoji = [...text.matchAll(EMOJI_SEQUENCE)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let from = 0;
  let nextEmoji = 0;
  for (const match of text.matchAll(HIDDEN)) {
    while (nextEmoji < emoji.length && (emoji[nextEmoji]?.[1] ?? 0) <= match.index) nextEmoji++;
    const around = emoji[nextEmoji];
    if (around && around[0] < match.index && match[0].length < MARKS_SHOWN) continue;
    const pile = match[0].length > 2 && /^\p{M}/u.test(match[0]);
    const hiddenFrom = pile ? match.index + MARKS_SHOWN : match.index;
    if (hiddenFrom > from) pieces.push({ kind: "text", text: text.slice(from, hiddenFrom) });
    const codePoint = text.codePointAt(hiddenFrom) ?? 0;
    const count = pile ? [...match[0]].length - MARKS_SHOWN : 1;
    pieces.push({ kind: "mark", label: pile ? `+${count}` : labelOf(codePoint), codePoint });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

function labelOf(codePoint: number): string {
  return LABELS[codePoint] ?? `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
