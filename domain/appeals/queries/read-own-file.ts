import { and, eq } from "drizzle-orm";
import { appealAttachments } from "@/db/schema";
import { oneFileInput } from "@/domain/appeals/inputs";
import { openedFile } from "@/domain/appeals/internal/opened-file";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";

/** A file the person uploaded, with its content. Throws not-found for another's. */
export const readOwnFile = defineQuery({
  name: "appeals.read-own-file",
  permission: "appeal.file-own",
  input: oneFileInput,
  async run({ ctx, input: { fileId } }) {
    const [row] = await ctx.db
      .select()
      .from(appealAttachments)
      .where(and(eq(appealAttachments.id, fileId), eq(appealAttachments.personId, ownPersonId(ctx))));
    if (!row) throw notFound("file");
    return openedFile(row);
  },
});
