import { decryptField, encryptField } from "@/domain/kernel/cipher";

const place = (accountId: string) => ({ table: "accounts", column: "display_name", rowId: accountId });

/** Ciphertext of an account's display name. */
export function sealName(accountId: string, name: string): Buffer {
  return encryptField(name, place(accountId));
}

/** An account's display name in plain text. */
export function openName(account: { id: string; displayName: Uint8Array }): string {
  return decryptField(account.displayName, place(account.id));
}
