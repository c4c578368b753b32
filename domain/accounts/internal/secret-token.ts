import { createHash, randomBytes } from "node:crypto";

/** A random secret of 256 bits for sessions and links, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: SHA-256 of its UTF-8 text. It has 256 random bits, so no slow hash is needed. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}
