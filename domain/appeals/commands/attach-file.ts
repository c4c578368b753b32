import { createHash } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import { appealAttachments } from "@/db/schema";
import { attachFileInput } from "@/domain/appeals/inputs";
import { filePlace } from "@/domain/appeals/internal/file-place";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { sealWords } from "@/domain/appeals/internal/sealed-words";
import { attachmentMaxBytes, attachmentMaxCount, attachmentTypeOf } from "@/domain/appeals/rules/attachment-type";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { encryptBytes } from "@/domain/kernel/cipher";
import { invalid, limit } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/** Files a person may have uploaded and not handed in, over all forms that are open. */
const draftsMax = attachmentMaxCount * 2;

/**
 * Takes a file for an appeal that is being written: an image or text by its content, encrypted at rest. Throws invalid
 * (`file`: too large, of another kind), limit `too-many-files`.
 */
export const attachFile = defineCommand({
  name: "appeals.attach-file",
  permission: "appeal.file-own",
  input: attachFileInput,
  async run({ ctx, input: { name, bytes } }) {
    const personId = ownPersonId(ctx);
    if (bytes.length > attachmentMaxBytes) {
      throw invalid([{ field: "file", rule: "file-too-large", facts: { megabytes: 5 } }]);
    }
    const mediaType = attachmentTypeOf(bytes);
    if (!mediaType) throw invalid([{ field: "file", rule: "file-kind" }]);
    const [drafts] = await ctx.db
      .select({ files: count() })
      .from(appealAttachments)
      .where(and(eq(appealAttachments.personId, personId), isNull(appealAttachments.appealId)));
    if ((drafts?.files ?? 0) >= draftsMax) throw limit("too-many-files", { most: draftsMax });
    const id = newId();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await ctx.db.insert(appealAttachments).values({
      id,
      personId,
      name: sealWords("appeal_attachments.name", id, name),
      mediaType,
      size: bytes.length,
      sha256,
      body: encryptBytes(bytes, filePlace(id)),
      uploadedAt: ctx.now(),
    });
    return changed({ id, name, mediaType, size: bytes.length }, [
      {
        action: "appeal.file-attached",
        subject: { kind: "person", id: personId },
        detail: { file: id, mediaType, size: bytes.length, sha256 },
      },
    ]);
  },
});
