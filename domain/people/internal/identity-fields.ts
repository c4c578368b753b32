import { decryptField, encryptField } from "@/domain/kernel/cipher";
import { maskIdNumber, maskMobile, maskName, maskPassport } from "../rules/mask";
import type { DocumentKind, RevealableField } from "../vocabulary";

/** The two tables that hold identities; a ciphertext opens only in its own row. */
export type IdentityTable = "people" | "identity_submissions";

const columns: Record<RevealableField, string> = {
  realName: "real_name",
  documentNumber: "document_number",
  mobile: "mobile",
};

/** Encrypted fields as both tables keep them. */
export interface StoredIdentity {
  realName: Buffer | null;
  documentKind: DocumentKind | null;
  documentNumber: Buffer | null;
  mobile: Buffer | null;
}

/** What screens get: never a hidden character. */
export interface MaskedIdentity {
  realName: string | null;
  documentKind: DocumentKind | null;
  documentNumber: string | null;
  mobile: string | null;
}

/** Encrypts a field for a row. */
export function sealField(table: IdentityTable, rowId: string, field: RevealableField, plain: string): Buffer {
  return encryptField(plain, { table, column: columns[field], rowId });
}

/** The plain text of a field; null where none is stored. */
export function openField(
  table: IdentityTable,
  rowId: string,
  field: RevealableField,
  stored: StoredIdentity,
): string | null {
  const bytes = stored[field];
  return bytes ? decryptField(bytes, { table, column: columns[field], rowId }) : null;
}

/** The identity of a row with every field masked (domain reference 5.3). */
export function maskIdentity(table: IdentityTable, rowId: string, stored: StoredIdentity): MaskedIdentity {
  const open = (field: RevealableField) => openField(table, rowId, field, stored);
  const [realName, number, mobile] = [open("realName"), open("documentNumber"), open("mobile")];
  return {
    realName: realName && maskName(realName),
    documentKind: stored.documentKind,
    documentNumber: number && maskDocument(stored.documentKind, number),
    mobile: mobile && maskMobile(mobile),
  };
}

const numbered: readonly (DocumentKind | null)[] = ["resident-id", "residence-permit", "permanent-resident"];

function maskDocument(kind: DocumentKind | null, number: string): string {
  return numbered.includes(kind) ? maskIdNumber(number) : maskPassport(number);
}
