import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { appealAttachments } from "@/db/schema";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { openWords } from "@/domain/appeals/internal/sealed-words";
import { defineQuery } from "@/domain/command/define-query";

/** Files the person has uploaded and not handed in yet, so that a reloaded form still has them. */
export const listDraftFiles = defineQuery({
  name: "appeals.list-draft-files",
  permission: "appeal.file-own",
  input: z.strictObject({}),
  async run({ ctx }) {
    const { id, name, mediaType, size, uploadedAt } = appealAttachments;
    const rows = await ctx.db
      .select({ id, name, mediaType, size })
      .from(appealAttachments)
      .where(and(eq(appealAttachments.personId, ownPersonId(ctx)), isNull(appealAttachments.appealId)))
      .orderBy(asc(uploadedAt), asc(id));
    return rows.map((row) => ({ ...row, name: openWords("appeal_attachments.name", row.id, row.name) }));
  },
});
