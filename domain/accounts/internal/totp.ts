import { generateSecret, generateURI, verify } from "otplib";
import { decryptField, encryptField } from "@/domain/kernel/cipher";

const place = (accountId: string) => ({ table: "accounts", column: "totp_secret", rowId: accountId });

/** A new authenticator secret (160 bits, base32), and its ciphertext for the account's row. */
export function newTotpSecret(accountId: string): { secret: string; stored: Buffer } {
  const secret = generateSecret();
  return { secret, stored: encryptField(secret, place(accountId)) };
}

/** The secret and the URI that authenticator programs read. */
export function totpEnrolment(accountId: string, stored: Uint8Array, label: string): { secret: string; uri: string } {
  const secret = decryptField(stored, place(accountId));
  return { secret, uri: generateURI({ issuer: "Qunjian", label, secret }) };
}

/**
 * The time step of a right code, or null. One step early or late is allowed for clocks; a step that was used already is
 * not taken again (RFC 6238, 5.2).
 */
export async function totpStep(
  accountId: string,
  stored: Uint8Array,
  code: string,
  at: Date,
  lastStep: number | null,
): Promise<number | null> {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const answer = await verify({
    secret: decryptField(stored, place(accountId)),
    token,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: 30,
  });
  if (!answer.valid) return null;
  const step = Math.floor(at.getTime() / 30_000) + answer.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
