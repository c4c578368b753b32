import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** Where a value lives. Bound into the ciphertext, so that it cannot be moved to another row or column. */
export interface FieldPlace {
  table: string;
  column: string;
  rowId: string;
}

const version = 1;

function aadOf(place: FieldPlace): Buffer {
  return Buffer.from(`${place.table}.${place.column}#${place.rowId}`);
}

/** Encrypts one field with AES-256-GCM: version, key id length, key id, 12-byte nonce, 16-byte tag, ciphertext. */
export function encryptField(plain: string, place: FieldPlace): Buffer {
  return encryptBytes(Buffer.from(plain, "utf8"), place);
}

/** As encryptField, for content that is not text. */
export function encryptBytes(plain: Uint8Array, place: FieldPlace): Buffer {
  const newest = env().QUNJIAN_FIELD_KEYS[0];
  if (!newest) throw new Error("no field key");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", newest.key, nonce);
  cipher.setAAD(aadOf(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(newest.id);
  return Buffer.concat([Buffer.from([version, id.length]), id, nonce, cipher.getAuthTag(), body]);
}

/** The plain text of a field. Throws when the key is unknown, or the value was altered or moved. */
export function decryptField(stored: Uint8Array, place: FieldPlace): string {
  return decryptBytes(stored, place).toString("utf8");
}

/** As decryptField, for content that is not text. */
export function decryptBytes(stored: Uint8Array, place: FieldPlace): Buffer {
  const bytes = Buffer.from(stored);
  const idLength = bytes[1] ?? 0;
  const id = bytes.subarray(2, 2 + idLength).toString();
  const found = env().QUNJIAN_FIELD_KEYS.find((key) => key.id === id);
  if (bytes[0] !== version || !found) throw new Error(`field key ${id} is not configured`);
  const at = 2 + idLength;
  const decipher = createDecipheriv("aes-256-gcm", found.key, bytes.subarray(at, at + 12));
  decipher.setAAD(aadOf(place));
  decipher.setAuthTag(bytes.subarray(at + 12, at + 28));
  return Buffer.concat([decipher.update(bytes.subarray(at + 28)), decipher.final()]);
}

/**
 * Keyed index of a personal datum (HMAC-SHA-256), for equality only. A plain hash of an identity number could be
 * searched through in minutes (domain 5.3).
 */
export function equalityIndex(kind: string, value: string): Buffer {
  const key = Buffer.from(env().QUNJIAN_INDEX_KEY, "base64");
  return createHmac("sha256", key).update(`${kind}\n${value}`).digest();
}
