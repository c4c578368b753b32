import { comparable, fold } from "@/domain/archive/rules/normal-form";
import type { SearchForm } from "@/domain/archive/vocabulary";

/** A piece of a text as it was sent; `hit` where a needle matched. */
export interface HighlightPiece {
  text: string;
  hit: boolean;
}

/** For every UTF-16 unit of the normalised text the span of the original that made it. */
export interface OffsetMap {
  starts: number[];
  ends: number[];
}

/** Longest span that is tested for composing with what follows. */
const LONGEST_TESTED = 32;

/**
 * Maps the normalised text back to the original: ㍿ makes four characters, a letter and its accents one. Cuts the
 * original into the smallest spans that normalise on their own.
 */
export function offsetMap(text: string, form: SearchForm): OffsetMap {
  // Folding may make one UTF-16 unit two.
  const lengthOf = (part: string) => (form === "folded" ? fold(part.toLowerCase()) : part.toLowerCase()).length;
  const spans: { from: number; to: number; made: number }[] = [];
  let from = 0;
  let span = "";
  let made = "";
  const close = (to: number) => {
    if (span !== "") spans.push({ from, to, made: lengthOf(made) });
  };
  let at = 0;
  for (const character of text) {
    const alone = character.normalize("NFKC");
    if (span !== "" && !standsAlone(span, made, character, alone)) {
      span += character;
      made = span.length > LONGEST_TESTED ? made + alone : span.normalize("NFKC");
    } else {
      close(at);
      from = at;
      span = character;
      made = alone;
    }
    at += character.length;
  }
  close(text.length);
  const whole = comparable(text, form).length;
  const sum = spans.reduce((total, { made: length }) => total + length, 0);
  // Reordering across spans that the cut did not foresee: better one wide highlight than a wrong one.
  if (sum !== whole) return { starts: new Array(whole).fill(0), ends: new Array(whole).fill(text.length) };
  return {
    starts: spans.flatMap((part) => new Array<number>(part.made).fill(part.from)),
    ends: spans.flatMap((part) => new Array<number>(part.made).fill(part.to)),
  };
}

/** Cuts a text into hits and the rest. Overlapping and touching hits are one. Needles as typed; empty ones are ignored. */
export function highlight(text: string, needles: readonly string[], form: SearchForm): HighlightPiece[] {
  const compared = comparable(text, form);
  const wanted = needles.map((needle) => comparable(needle, form)).filter((needle) => needle !== "");
  const found = wanted.flatMap((needle) => occurrences(compared, needle));
  if (found.length === 0) return text === "" ? [] : [{ text, hit: false }];
  const map = compared === text ? null : offsetMap(text, form);
  const pieces: HighlightPiece[] = [];
  let shown = 0;
  for (const [start, end] of merged(found, map)) {
    if (start > shown) pieces.push({ text: text.slice(shown, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    shown = end;
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), hit: false });
  return pieces;
}

function standsAlone(span: string, made: string, character: string, alone: string): boolean {
  if (character < "\u0300") return true;
  if (/^\p{M}/u.test(alone)) return false;
  const before = span.length > LONGEST_TESTED ? span.slice(-1) : span;
  const madeBefore = before === span ? made : before.normalize("NFKC");
  return (before + character).normalize("NFKC") === madeBefore + alone;
}

function occurrences(text: string, needle: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
    found.push([at, at + needle.length]);
  return found;
}

function merged(found: [number, number][], map: OffsetMap | null): [number, number][] {
  const spans = found
    .map(([start, end]): [number, number] => (map ? [map.starts[start] ?? 0, map.ends[end - 1] ?? 0] : [start, end]))
    .sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else result.push([...span]);
  }
  return result;
}
