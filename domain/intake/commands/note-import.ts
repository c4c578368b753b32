import { z } from "zod";
import { importFiles } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";

/** Notes how far a file is taken in; part of the transaction that took it. */
export const noteImport = defineCommand({
  name: "intake.note-import",
  permission: "archive.append",
  input: z.strictObject({
    fingerprint: z.string().min(1).max(200),
    name: z.string().max(255),
    linesDone: z.int().min(0),
    finished: z.boolean(),
  }),
  async run({ ctx, input }) {
    const row = { ...input, updatedAt: ctx.now() };
    await ctx.db.insert(importFiles).values(row).onConflictDoUpdate({ target: importFiles.fingerprint, set: row });
    // What was taken is logged by the rooms that took it.
    return unchanged(null);
  },
});
