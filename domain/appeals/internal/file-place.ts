import type { FieldPlace } from "@/domain/kernel/cipher";

/** Where the content of a file lives, bound into its ciphertext. */
export function filePlace(fileId: string): FieldPlace {
  return { table: "appeal_attachments", column: "body", rowId: fileId };
}
