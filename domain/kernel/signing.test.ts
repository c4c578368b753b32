import { expect, it } from "vitest";
import { isOwnKey, isSignedBy, publicKeyPem, signBytes } from "./signing";

process.env.DATABASE_URL ??= "postgres://app@localhost/none";
process.env.NEXTAUTH_SECRET ??= "a".repeat(32);
process.env.QUNJIAN_FIELD_KEYS ??= `k1:${Buffer.alloc(32, 1).toString("base64")}`;
process.env.QUNJIAN_INDEX_KEY ??= Buffer.alloc(32, 2).toString("base64");

const content = Buffer.from("清除记录");

it("signs so that the public key alone confirms it", () => {
  const signed = signBytes(content);
  expect(isSignedBy(content, signed)).toBe(true);
  expect(isOwnKey(signed.publicKey)).toBe(true);
  expect(publicKeyPem(signed.publicKey)).toContain("BEGIN PUBLIC KEY");
});

it("confirms nothing that was altered by one byte, in content, signature or key", () => {
  const { signature, publicKey } = signBytes(content);
  const altered = (bytes: Uint8Array) => Buffer.from(bytes).fill((bytes[5] ?? 0) ^ 1, 5, 6);
  expect(isSignedBy(altered(content), { signature, publicKey })).toBe(false);
  expect(isSignedBy(content, { signature: altered(signature), publicKey })).toBe(false);
  expect(isOwnKey(altered(publicKey))).toBe(false);
});
