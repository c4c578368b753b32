import { randomBytes } from "node:crypto";
import { decryptField, encryptField } from "@/domain/kernel/cipher";

const place = (endpointId: string) => ({ table: "webhook_endpoints", column: "secret", rowId: endpointId });

/** A new signing secret of an endpoint (Standard Webhooks: whsec_ and 32 bytes in base64), and its ciphertext. */
export function newEndpointSecret(endpointId: string): { secret: string; stored: Buffer } {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return { secret, stored: encryptField(secret, place(endpointId)) };
}

/** The signing secret in plain text. */
export function openEndpointSecret(endpointId: string, stored: Uint8Array): string {
  return decryptField(stored, place(endpointId));
}
