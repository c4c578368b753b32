import { and, desc, eq, gte, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Refusals shown to a reviewer. */
const most = 20;

/**
 * What a person was refused since an instant because of level or suspension, newest first: to be offered again when the
 * ground falls (credit policy 4.6). Only where the gate recorded it.
 */
export async function refusalsSince(ctx: Pick<Ctx, "db">, personId: string, since: Date) {
  const rows = await ctx.db
    .select({ at: auditEntries.asOf, detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.action, "gate.refused"),
        eq(auditEntries.subjectKind, "person"),
        eq(auditEntries.subjectId, personId),
        gte(auditEntries.asOf, since),
        sql`${auditEntries.detail} ->> 'levelDependent' = 'true'`,
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(most);
  return rows.map(({ at, detail }) => ({
    at,
    action: String(detail?.action ?? ""),
    reason: String(detail?.reason ?? ""),
  }));
}
