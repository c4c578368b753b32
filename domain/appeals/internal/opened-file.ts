import { createHash } from "node:crypto";
import type { appealAttachments } from "@/db/schema";
import { decryptBytes } from "@/domain/kernel/cipher";
import { filePlace } from "./file-place";
import { openWords } from "./sealed-words";

/** A file with its content. Throws when what is stored is not what was uploaded. */
export function openedFile({ id, name, mediaType, size, sha256, body }: typeof appealAttachments.$inferSelect) {
  const content = decryptBytes(body, filePlace(id));
  if (createHash("sha256").update(content).digest("hex") !== sha256) throw new Error(`file ${id} was altered`);
  return { id, name: openWords("appeal_attachments.name", id, name), mediaType, size, sha256, content };
}
