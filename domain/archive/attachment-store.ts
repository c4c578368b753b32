import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { realpath, rm, stat } from "node:fs/promises";
import { isAbsolute, join, sep } from "node:path";
import type { Readable } from "node:stream";
import { env } from "@/lib/env";

/** A file of the provider's store. */
export interface StoredFile {
  /** Bytes. */
  size: number;
  /** The content from its beginning, each time it is asked for. */
  read(): Readable;
}

/** Where the provider keeps the bytes of attachments; the archive keeps their description and SHA-256. */
export interface AttachmentStore {
  /** The file of a reference; null when the store has none. */
  find(reference: string): Promise<StoredFile | null>;
  /** Takes the file away for good; no file is no failure. */
  remove(reference: string): Promise<void>;
}

/** A folder whose files are named by the references, `/` between folders. What leads out of the folder is not found. */
export function folderStore(root: string): AttachmentStore {
  return {
    async find(reference) {
      const path = await pathOf(root, reference);
      if (path === null) return null;
      const facts = await stat(path);
      return facts.isFile() ? { size: facts.size, read: () => createReadStream(path) } : null;
    },
    async remove(reference) {
      const path = await pathOf(root, reference);
      if (path !== null) await rm(path);
    },
  };
}

/** The store this installation is configured for. */
export function attachmentStore(): AttachmentStore {
  return folderStore(env().QUNJIAN_ATTACHMENTS_DIR);
}

/** SHA-256 of a file in hexadecimal, without holding it in memory. */
export async function fileSha256(file: StoredFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of file.read()) hash.update(part as Buffer);
  return hash.digest("hex");
}

async function pathOf(root: string, reference: string): Promise<string | null> {
  if (reference === "" || isAbsolute(reference) || reference.includes("\\")) return null;
  if (reference.split("/").some((part) => part === "" || part === "." || part === "..")) return null;
  try {
    const folder = await realpath(root);
    const path = await realpath(join(folder, reference));
    return path.startsWith(folder + sep) ? path : null;
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code))) return null;
    throw error;
  }
}
