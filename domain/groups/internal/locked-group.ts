import { and, desc, eq, getTableColumns } from "drizzle-orm";
import { auditEntries, groups } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound, refused } from "@/domain/kernel/errors";

export type GroupRow = typeof groups.$inferSelect;

/** A group, locked until the transaction ends. Throws not-found. */
export async function lockedGroup(ctx: Ctx, groupId: string): Promise<GroupRow> {
  const [group] = await ctx.db.select(getTableColumns(groups)).from(groups).where(eq(groups.id, groupId)).for("update");
  if (!group) throw notFound("group");
  return group;
}

/**
 * A group that staff is about to change, in the version they saw. Throws the conflict `group-changed` with who (role) and
 * when, and refuses `group-closed`.
 */
export async function editableGroup(ctx: Ctx, groupId: string, version: number): Promise<GroupRow> {
  const group = await lockedGroup(ctx, groupId);
  if (group.version !== version) {
    const [last] = await ctx.db
      .select({ by: auditEntries.actorRole, at: auditEntries.asOf })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectKind, "group"), eq(auditEntries.subjectId, groupId)))
      .orderBy(desc(auditEntries.seq))
      .limit(1);
    throw conflict("group-changed", { by: last?.by ?? null, at: last?.at.toISOString() ?? null });
  }
  if (group.status === "closed") throw refused("group-closed");
  return group;
}
