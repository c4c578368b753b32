import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { notices } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { ownPersonId } from "@/domain/desk/internal/own-person";

/** How many of the own notices have not been read, for the badge in the navigation: asked on every page. */
export const ownUnread = defineQuery({
  name: "desk.own-unread",
  permission: "notice.read-own",
  input: z.strictObject({}),
  async run({ ctx }): Promise<number> {
    const [row] = await ctx.db
      .select({ n: count() })
      .from(notices)
      .where(and(eq(notices.personId, ownPersonId(ctx, "notice.read-own")), isNull(notices.readAt)));
    return row?.n ?? 0;
  },
});
