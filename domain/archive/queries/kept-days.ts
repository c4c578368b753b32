import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { retentionPolicies } from "@/db/schema";
import { MESSAGE_KINDS, type MessageKind, RETENTION_DEFAULT_DAYS } from "@/domain/archive/vocabulary";

/** For how many days content of each kind is kept now, from the later of sent and received. */
export async function keptDays(db: Database): Promise<Record<MessageKind, number>> {
  const active = await db
    .select({ kind: retentionPolicies.kind, days: retentionPolicies.days })
    .from(retentionPolicies)
    .where(eq(retentionPolicies.state, "active"));
  const set = new Map(active.map(({ kind, days }) => [kind, days]));
  const entries = MESSAGE_KINDS.map((kind) => [kind, set.get(kind) ?? RETENTION_DEFAULT_DAYS]);
  return Object.fromEntries(entries) as Record<MessageKind, number>;
}
