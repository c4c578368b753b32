import { timingSafeEqual } from "node:crypto";
import { equalityIndex } from "@/domain/kernel/cipher";

/** How long a link to an attachment opens it, ms. */
export const ATTACHMENT_LINK_MS = 5 * 60_000;

/** What a link opens, for whom, until when. */
export interface AttachmentLink {
  accountId: string;
  groupId: string;
  messageId: string;
  /** Epoch ms. */
  until: number;
}

/** A link as a token: what it opens and an HMAC over it. */
export function attachmentToken({ accountId, groupId, messageId, until }: AttachmentLink): string {
  const content = Buffer.from(JSON.stringify([accountId, groupId, messageId, until])).toString("base64url");
  return `${content}.${mac(content).toString("base64url")}`;
}

/** What a token opens now; null when it was altered, is another account's or is over. */
export function openAttachmentToken(token: string, accountId: string, now: number): AttachmentLink | null {
  const [content = "", given = "", ...rest] = token.split(".");
  const wanted = mac(content);
  const signature = Buffer.from(given, "base64url");
  if (rest.length > 0 || signature.length !== wanted.length || !timingSafeEqual(signature, wanted)) return null;
  const [forAccount, groupId, messageId, until] = JSON.parse(Buffer.from(content, "base64url").toString()) as [
    string,
    string,
    string,
    number,
  ];
  return forAccount === accountId && now < until ? { accountId, groupId, messageId, until } : null;
}

function mac(content: string): Buffer {
  return equalityIndex("attachment-link", content);
}
