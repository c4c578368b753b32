import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json";

/** RFC 6962 leaf hash of an entry: SHA-256 of 0x00 and the canonical JSON of all it says. */
export function leafHash(said: object): Buffer {
  return createHash("sha256")
    .update("\0")
    .update(canonicalJson(JSON.parse(JSON.stringify(said))))
    .digest();
}
