import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { notices } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { forbidden, notFound } from "@/domain/kernel/errors";

export const readNoticeInput = z.strictObject({ number: z.string().regex(/^N-\d{4}-\d{2}-\d{4,}$/) });

/** Records that somebody has seen the own notice; the first time only. Throws not-found for another's. */
export const readNotice = defineCommand({
  name: "measures.read-notice",
  permission: "notice.read-own",
  input: readNoticeInput,
  async run({ ctx, input: { number } }) {
    if (ctx.actor.kind !== "person") throw forbidden("notice.read-own");
    const own = and(eq(notices.number, number), eq(notices.personId, ctx.actor.personId));
    const [found] = await ctx.db.select({ id: notices.id, readAt: notices.readAt }).from(notices).where(own);
    if (!found) throw notFound("notice");
    const [read] = await ctx.db
      .update(notices)
      .set({ readAt: ctx.now() })
      .where(and(own, isNull(notices.readAt)))
      .returning({ readAt: notices.readAt });
    if (!read) return unchanged({ readAt: found.readAt });
    return changed({ readAt: read.readAt }, [{ action: "notice.read", subject: { kind: "notice", id: found.id } }]);
  },
});
