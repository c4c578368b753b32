import { count } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/schema";
import { queueCondition } from "@/domain/cases/queries/list-queue";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";

/** How many cases wait, for the badge in the rail: one count, asked on every page. */
export const queueBadge = defineQuery({
  name: "desk.queue-badge",
  permission: "case.view-queue",
  input: z.strictObject({}),
  async run({ ctx }): Promise<number> {
    const [row] = await ctx.db
      .select({ n: count() })
      .from(cases)
      .where(queueCondition("all", ctx.now(), actorId(ctx.actor) ?? ""));
    return row?.n ?? 0;
  },
});
