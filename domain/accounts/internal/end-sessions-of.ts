import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import type { SessionEnd } from "../vocabulary";

/** Ends every open session of an account, or all but one; answers how many. They bite at the next click. */
export async function endSessionsOf(ctx: Ctx, accountId: string, reason: SessionEnd, except?: string): Promise<number> {
  const ended = await ctx.db
    .update(sessions)
    .set({ endedAt: ctx.now(), endedReason: reason })
    .where(
      and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), except ? ne(sessions.id, except) : undefined),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
