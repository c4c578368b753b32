import { and, count, eq, gt, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { HOUR_MS } from "@/domain/kernel/time";

/** Fields that this account revealed within the last hour; `lock` keeps its others out until the transaction ends. */
export async function revealsUsed(ctx: Ctx, lock = false): Promise<number> {
  const account = actorId(ctx.actor) ?? "";
  if (lock) await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reveal:${account}`}, 3))`);
  const [row] = await ctx.db
    .select({ used: count() })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, account),
        eq(auditEntries.action, "person.field-revealed"),
        gt(auditEntries.asOf, new Date(ctx.now().getTime() - HOUR_MS)),
      ),
    );
  return row?.used ?? 0;
}
