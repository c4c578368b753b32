import { randomBytes } from "node:crypto";

/** A new time-ordered identifier (UUID version 7, RFC 9562), made in Node so that any PostgreSQL ≥ 15 or Citus will do. */
export function newId(atMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMs, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a string from a URL or form can be an identifier at all; anything else is simply not found. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

// No 0/O, 1/I/L, U: read aloud and typed without mistakes.
const codeAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A random code such as `3F7K-92XM`: eight characters of a 30-letter alphabet without look-alikes (39 bits). */
export function newCode(groups = 2): string {
  const parts: string[] = [];
  for (let g = 0; g < groups; g++) {
    let part = "";
    while (part.length < 4) {
      const byte = randomBytes(1)[0] ?? 0;
      if (byte < 240) part += codeAlphabet[byte % 30];
    }
    parts.push(part);
  }
  return parts.join("-");
}
