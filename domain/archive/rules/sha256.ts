import * as crypto from "node:crypto";

/** SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8. The one-shot call is five times faster; Node has it from 20.12. */
export const sha256: (data: Uint8Array | string) => Buffer =
  typeof crypto.hash === "function"
    ? (data) => crypto.hash("sha256", data, "buffer")
    : (data) => crypto.createHash("sha256").update(data).digest();
