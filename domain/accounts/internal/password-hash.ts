import { hash, verify } from "@node-rs/argon2";

// OWASP: argon2id, 19 MiB, two passes, one lane. The algorithm's number is written out, since the enum is types only.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Salted argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), parameters);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is the hash's. Without a hash (unknown account, none set yet) as much work is done and the answer
 * is no, so that time does not tell which accounts exist.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await nobodysHash), password.normalize("NFC"));
  return stored !== null && matches;
}
