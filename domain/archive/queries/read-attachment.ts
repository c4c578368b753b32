import type { Readable } from "node:stream";
import { z } from "zod";
import { openAttachmentToken } from "@/domain/archive/attachment-link";
import { attachmentStore, fileSha256 } from "@/domain/archive/attachment-store";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { notFound, refused } from "@/domain/kernel/errors";

/** The bytes of an attachment as they came, with what its message says of them. */
export interface ReadAttachment {
  name: string | null;
  size: number;
  sha256: string;
  /** True: they are what the message said. False: it said no SHA-256. */
  proved: boolean;
  read(): Readable;
}

const everywhere = { groups: null, from: null, until: null };

/**
 * Opens the link that `desk.open-attachment` gave, which logged the read. Throws refused `attachment-link-invalid`,
 * `attachment-not-in-store` and `attachment-altered`: bytes that do not have the SHA-256 of their message stay closed.
 */
export const readAttachment = defineQuery({
  name: "archive.read-attachment",
  permission: "archive.view-conversation",
  input: z.strictObject({ token: z.string().max(2_000) }),
  async run({ ctx, input }): Promise<ReadAttachment> {
    const link = openAttachmentToken(input.token, actorId(ctx.actor) ?? "", ctx.now().getTime());
    if (!link) throw refused("attachment-link-invalid");
    const message = await findArchivedMessage(ctx.db, everywhere, link.groupId, link.messageId);
    const { attachment = null } = message ?? {};
    if (!attachment?.reference) throw notFound("attachment");
    const file = await attachmentStore().find(attachment.reference);
    if (!file) throw refused("attachment-not-in-store");
    const sha256 = await fileSha256(file);
    if (attachment.sha256 && attachment.sha256 !== sha256) throw refused("attachment-altered");
    return {
      name: attachment.name ?? null,
      size: file.size,
      sha256,
      proved: attachment.sha256 !== undefined,
      read: () => file.read(),
    };
  },
});
