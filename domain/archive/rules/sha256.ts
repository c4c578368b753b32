import { createHash } from "node:crypto";

/** SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): Buffer {
  return createHash("sha256").update(data).digest();
}
