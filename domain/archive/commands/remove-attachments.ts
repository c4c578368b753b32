import { asc, eq, getTableColumns, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { attachmentRemovals } from "@/db/schema";
import { attachmentStore } from "@/domain/archive/attachment-store";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";
import { errorFacts, log } from "@/lib/log";

/** Files of one run. */
const MOST = 500;

/**
 * Takes the files of purged messages out of the store, unless another message that is kept carries the same one. What the
 * store refuses is tried again after an hour. Answers how many were removed and how many failed.
 */
export const removeAttachments = defineCommand({
  name: "archive.remove-attachments",
  permission: "archive.maintain",
  input: z.strictObject({}),
  async run({ ctx }) {
    const due = await ctx.db
      .select(getTableColumns(attachmentRemovals))
      .from(attachmentRemovals)
      .where(lte(attachmentRemovals.nextAt, ctx.now()))
      .orderBy(asc(attachmentRemovals.nextAt))
      .limit(MOST)
      .for("update", { skipLocked: true });
    const store = attachmentStore();
    let [removed, failed] = [0, 0];
    for (const { id, reference, attempts } of due) {
      try {
        if (!(await isCarried(ctx, reference))) {
          await store.remove(reference);
          removed++;
        }
        await ctx.db.delete(attachmentRemovals).where(eq(attachmentRemovals.id, id));
      } catch (error) {
        failed++;
        log().error({ attempts, ...errorFacts(error) }, "a purged attachment could not be removed");
        await ctx.db
          .update(attachmentRemovals)
          .set({ attempts: attempts + 1, nextAt: new Date(ctx.now().getTime() + HOUR_MS) })
          .where(eq(attachmentRemovals.id, id));
      }
    }
    if (removed === 0) return unchanged({ removed, failed });
    return changed({ removed, failed }, [
      {
        action: "archive.attachments-removed",
        subject: { kind: "archive", id: "attachments" },
        detail: { removed, failed },
      },
    ]);
  },
});

async function isCarried(ctx: Ctx, reference: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ carried: boolean }>(sql`
    select exists (select from messages where attachment is not null and attachment ->> 'reference' = ${reference})
      or exists (select from message_revisions where kind = 'conflict' and detail -> 'attachment' ->> 'reference' = ${reference})
      as carried`);
  return row?.carried ?? true;
}
