import { decodeWtf8, encodeWtf8 } from "@/domain/archive/rules/wtf8";

/** A text as the archive keeps it. */
export interface StoredText {
  /** What PostgreSQL text can hold: NUL shown as ␀, what is not Unicode shown as U+FFFD. */
  body: string;
  /** The exact bytes, when `body` does not say them. */
  raw: Uint8Array | null;
  /** The exact bytes, always: what hashes are taken over. */
  bytes: Uint8Array;
}

const UNSTORABLE = /[\0\p{Cs}]/u;

/** A text, or bytes that claim to be UTF-8, as it is stored: nothing lost, nothing that the database would refuse. */
export function storedText(text: string | Uint8Array): StoredText {
  if (typeof text === "string" && !UNSTORABLE.test(text)) {
    return { body: text, raw: null, bytes: Buffer.from(text, "utf8") };
  }
  const bytes = typeof text === "string" ? encodeWtf8(text) : text;
  const decoded = typeof text === "string" ? text : (decodeWtf8(text) ?? lossy(text));
  const body = decoded.replaceAll("\0", "␀").replace(/\p{Cs}/gu, "\uFFFD");
  const faithful = body === decoded && (typeof text === "string" || Buffer.from(body, "utf8").equals(bytes));
  return { body, raw: faithful ? null : bytes, bytes };
}

/** The text as it was sent, lone surrogates and NUL included. */
export function sentText(body: string, raw: Uint8Array | null): string {
  return raw === null ? body : (decodeWtf8(raw) ?? lossy(raw));
}

function lossy(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
