import { invalid } from "@/domain/kernel/errors";
import { passwordMatches } from "./password-hash";

/** Throws invalid on `currentPassword` when it is not the account's. Whoever types it is signed in as that account. */
export async function requireOwnPassword(account: { passwordHash: string | null }, password: string): Promise<void> {
  if (await passwordMatches(account.passwordHash, password)) return;
  throw invalid([{ field: "currentPassword", rule: "password-wrong" }]);
}
