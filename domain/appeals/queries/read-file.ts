import { and, eq, isNotNull } from "drizzle-orm";
import { appealAttachments } from "@/db/schema";
import { oneFileInput } from "@/domain/appeals/inputs";
import { openedFile } from "@/domain/appeals/internal/opened-file";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";

/** A file handed in with an appeal, with its content; the read is logged. Throws not-found. */
export const readFile = defineQuery({
  name: "appeals.read-file",
  permission: "appeal.view",
  input: oneFileInput,
  async run({ ctx, input: { fileId } }) {
    const [row] = await ctx.db
      .select()
      .from(appealAttachments)
      .where(and(eq(appealAttachments.id, fileId), isNotNull(appealAttachments.appealId)));
    if (!row) throw notFound("file");
    return { ...openedFile(row), appealId: row.appealId, personId: row.personId };
  },
  logged: ({ result }) => [
    {
      action: "appeal.file-read",
      subject: { kind: "appeal", id: result.appealId ?? "" },
      context: { personId: result.personId },
      detail: { file: result.id, sha256: result.sha256 },
    },
  ],
});
