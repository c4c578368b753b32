import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { keyMark } from "../vocabulary";

const keyPattern = /^qk_([a-z0-9]{10})_([A-Za-z0-9_-]{43})$/;

/** A new API key: shown once, only the SHA-256 of its secret part is kept. */
export function newKey(): { key: string; prefix: string; secretHash: Buffer } {
  const prefix = [...randomBytes(10)].map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32]).join("");
  const secret = randomBytes(32).toString("base64url");
  return { key: `${keyMark}_${prefix}_${secret}`, prefix, secretHash: hashOf(secret) };
}

/** The parts of a key, or null when it cannot be one. */
export function partsOfKey(key: string): { prefix: string; secretHash: Buffer } | null {
  const [, prefix, secret] = keyPattern.exec(key) ?? [];
  return prefix && secret ? { prefix, secretHash: hashOf(secret) } : null;
}

/** Whether two hashes are equal, without telling by time where they differ. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
