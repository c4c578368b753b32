import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import { env } from "@/lib/env";

// DER of an Ed25519 key up to its 32 bytes (RFC 8410).
const PRIVATE_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** What proves that this installation said something: the signature and the public key (32 bytes) it is checked with. */
export interface Signature {
  signature: Buffer;
  publicKey: Buffer;
}

/** Signs bytes with Ed25519 (RFC 8032), with the newest signing key. */
export function signBytes(content: Uint8Array): Signature {
  const [newest] = signingKeys();
  if (!newest) throw new Error("no signing key");
  return { signature: sign(null, content, newest), publicKey: publicBytes(newest) };
}

/** Whether the signature over exactly these bytes is right for the public key it came with. */
export function isSignedBy(content: Uint8Array, { signature, publicKey }: Signature): boolean {
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: "der", type: "spki" });
  return verify(null, content, key, signature);
}

/** Whether a public key is one of this installation's, the older ones included. */
export function isOwnKey(publicKey: Uint8Array): boolean {
  return signingKeys().some((key) => publicBytes(key).equals(publicKey));
}

/** A public key as `openssl pkeyutl` takes it (SubjectPublicKeyInfo, PEM). */
export function publicKeyPem(publicKey: Uint8Array): string {
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: "der", type: "spki" });
  return key.export({ format: "pem", type: "spki" }).toString();
}

function signingKeys(): KeyObject[] {
  const given = env().QUNJIAN_SIGNING_KEYS?.map(({ key }) => key);
  return (given ?? [derivedSeed()]).map((seed) =>
    createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: "der", type: "pkcs8" }),
  );
}

/** Where no key of its own is configured: always the same from the index key, which never changes. */
function derivedSeed(): Buffer {
  const index = Buffer.from(env().QUNJIAN_INDEX_KEY, "base64");
  return Buffer.from(hkdfSync("sha256", index, Buffer.alloc(0), "qunjian signing 1", 32));
}

function publicBytes(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(PUBLIC_HEAD.length);
}
