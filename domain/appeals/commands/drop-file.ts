import { and, eq, isNull } from "drizzle-orm";
import { appealAttachments } from "@/db/schema";
import { oneFileInput } from "@/domain/appeals/inputs";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";

/** Takes an uploaded file back before it is handed in; what was handed in stays. Throws not-found. */
export const dropFile = defineCommand({
  name: "appeals.drop-file",
  permission: "appeal.file-own",
  input: oneFileInput,
  async run({ ctx, input: { fileId } }) {
    const personId = ownPersonId(ctx);
    const own = and(
      eq(appealAttachments.id, fileId),
      eq(appealAttachments.personId, personId),
      isNull(appealAttachments.appealId),
    );
    const [dropped] = await ctx.db.delete(appealAttachments).where(own).returning({ id: appealAttachments.id });
    if (!dropped) throw notFound("file");
    return changed({ id: fileId }, [
      { action: "appeal.file-dropped", subject: { kind: "person", id: personId }, detail: { file: fileId } },
    ]);
  },
});
