import type { ItemProblem } from "@/domain/archive/rules/incoming";
import { encodeWtf8 } from "@/domain/archive/rules/wtf8";

/** One item as it came: its value, or why it has none. */
export type ReadItem = { value: unknown } | { problem: ItemProblem };

// Bytes that are not UTF-8 are carried through the JSON parser as characters that nobody uses: U+10FF80 for 0x80 and so on.
const CARRIER = 0x10ff00;
const CARRIED = /[\u{10ff80}-\u{10ffff}]/u;
const CARRIED_BY_ESCAPE = /\\u[dD][bB][fF][fF]\\u[dD][fF][89a-fA-F]/;

const notUtf8: ReadItem = { problem: { field: "", rule: "utf-8" } };

/**
 * Reads JSON so that a message's text keeps its exact bytes: where they are not UTF-8, the field `text` becomes bytes. A
 * list gives an item each. Anything else that is not UTF-8 or not JSON is a problem of its item.
 */
export function readItems(bytes: Uint8Array): ReadItem[] {
  const { item, carried } = parse(bytes);
  if ("problem" in item || !Array.isArray(item.value)) return [item];
  return item.value.map((value) => (carried ? withBytes(value) : { value }));
}

/** Reads one line of NDJSON; see `readItems`. */
export function readLine(bytes: Uint8Array): ReadItem {
  const { item, carried } = parse(bytes);
  return carried && "value" in item && !Array.isArray(item.value) ? withBytes(item.value) : item;
}

function parse(bytes: Uint8Array): { item: ReadItem; carried: boolean } {
  let text: string;
  let carried = false;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const decoded = carry(bytes);
    if (decoded === null) return { item: notUtf8, carried };
    text = decoded;
    carried = true;
  }
  try {
    return { item: { value: JSON.parse(text) }, carried };
  } catch {
    return { item: { problem: { field: "", rule: "json" } }, carried };
  }
}

function withBytes(value: unknown): ReadItem {
  if (value === null || typeof value !== "object") return { value };
  const item = value as Record<string, unknown>;
  if (typeof item.text === "string" && CARRIED.test(item.text)) item.text = bytesOf(item.text);
  return holdsCarried(item) ? notUtf8 : { value };
}

function holdsCarried(value: unknown): boolean {
  if (typeof value === "string") return CARRIED.test(value);
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return false;
  return Object.entries(value).some(([key, part]) => CARRIED.test(key) || holdsCarried(part));
}

/** Decodes what is UTF-8 and carries what is not; null when the line itself uses a carrying character. */
function carry(bytes: Uint8Array): string | null {
  let text = "";
  let from = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const flush = (until: number) => {
    const run = decoder.decode(bytes.subarray(from, until));
    text += run;
    return !CARRIED.test(run) && !CARRIED_BY_ESCAPE.test(run);
  };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (!flush(at)) return null;
    text += String.fromCodePoint(CARRIER + (bytes[at] as number));
    at++;
    from = at;
  }
  return flush(bytes.length) ? text : null;
}

/** Length of the UTF-8 sequence (RFC 3629) that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return continues(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const least = first === 0xe0 ? 0xa0 : 0x80;
    const most = first === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most && continues(bytes[at + 2]) ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4) return 0;
  const least = first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most && continues(bytes[at + 2]) && continues(bytes[at + 3]) ? 4 : 0;
}

function continues(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** The bytes of a text that carries some: the others in WTF-8, so that lone surrogates stay what they are. */
function bytesOf(text: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let plain = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    if (code < CARRIER + 0x80) {
      plain += letter;
      continue;
    }
    parts.push(encodeWtf8(plain), Uint8Array.of(code - CARRIER));
    plain = "";
  }
  parts.push(encodeWtf8(plain));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
