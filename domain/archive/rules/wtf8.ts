const LONE_SURROGATE = /\p{Cs}/u;

/**
 * WTF-8 (https://simonsapin.github.io/wtf-8/): UTF-8 that also encodes lone surrogates, so that any JavaScript string
 * has one faithful encoding in bytes. For well-formed strings it is UTF-8.
 */
export function encodeWtf8(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return Buffer.from(text, "utf8");
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      i++;
      continue;
    }
    parts.push(Buffer.from(text.slice(from, i), "utf8"));
    parts.push(Uint8Array.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)));
    from = i + 1;
  }
  parts.push(Buffer.from(text.slice(from), "utf8"));
  return Buffer.concat(parts);
}

/** The text of WTF-8 bytes; null when they are not WTF-8 (then nothing but the bytes says what was sent). */
export function decodeWtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let from = 0;
  try {
    for (let i = 0; i + 2 < bytes.length; i++) {
      const second = bytes[i + 1] as number;
      const third = bytes[i + 2] as number;
      const surrogate = bytes[i] === 0xed && second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf;
      if (!surrogate) continue;
      text += decoder.decode(bytes.subarray(from, i));
      text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
      from = i + 3;
      i += 2;
    }
    return text + decoder.decode(bytes.subarray(from));
  } catch {
    return null;
  }
}
