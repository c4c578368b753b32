import { sha256 } from "@/domain/archive/rules/sha256";
import type { Attachment } from "@/domain/archive/vocabulary";

/** What makes a message that comes again the same message. */
export interface MessageContent {
  /** Epoch ms. */
  sentAt: number;
  personId: string;
  kind: string;
  threadId: string | null;
  attachment: Attachment | null;
  /** SHA-256 of the body's exact bytes. */
  bodySha256: Uint8Array;
}

/** SHA-256 by which a repeat is told from a conflict: sender, kind, thread, time, attachment and exact body. */
export function contentDigest(content: MessageContent): Buffer {
  const { sentAt, personId, kind, threadId, attachment, bodySha256 } = content;
  return sha256(JSON.stringify([sentAt, personId, kind, threadId, attachmentKey(attachment), hex(bodySha256)]));
}

/** What makes a revision that comes again the same revision. */
export interface RevisionContent {
  kind: string;
  /** Epoch ms; null for a conflict, which is the same however often it is sent. */
  at: number | null;
  /** The exact body's SHA-256, or the contentDigest of a conflict; null where there is no text. */
  of: Uint8Array | null;
}

/** SHA-256 by which one revision of a message is kept once. */
export function revisionDigest({ kind, at, of }: RevisionContent): Buffer {
  return sha256(JSON.stringify([kind, at, of === null ? null : hex(of)]));
}

function attachmentKey(attachment: Attachment | null): unknown {
  if (attachment === null) return null;
  const { name, mediaType, size, sha256: bytesSha256, reference } = attachment;
  return [name ?? null, mediaType ?? null, size ?? null, bytesSha256 ?? null, reference ?? null];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
