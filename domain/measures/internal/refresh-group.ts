import { and, eq, isNull, ne } from "drizzle-orm";
import { groups, measures, memberships } from "@/db/schema";
import { clearWithoutManager } from "@/domain/groups/commands/clear-without-manager";
import { flagWithoutManager } from "@/domain/groups/commands/flag-without-manager";
import { setGroupStatus } from "@/domain/groups/commands/set-group-status";
import { isCaretakerTime } from "@/domain/groups/rules/caretaker";
import type { GroupStatus } from "@/domain/groups/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * Writes a group's status anew from the measures active against it. A group that was closed otherwise stays closed,
 * `reopened` says that its closing has just ended. Expects a context with a decision's authority.
 */
export async function refreshGroup(ctx: Ctx, groupId: string, reopened: boolean, measureId: string): Promise<void> {
  const [group] = await ctx.db
    .select({ status: groups.status, withoutManagerSince: groups.withoutManagerSince })
    .from(groups)
    .where(eq(groups.id, groupId));
  if (!group || (group.status === "closed" && !reopened)) return;
  const active = await ctx.db
    .select({ kind: measures.kind, endsAt: measures.endsAt })
    .from(measures)
    .where(and(eq(measures.groupId, groupId), eq(measures.state, "active")));
  const has = (kind: string) => active.some((measure) => measure.kind === kind);
  const pauses = active.flatMap(({ kind, endsAt }) =>
    kind === "pause-publishing" && endsAt ? [endsAt.getTime()] : [],
  );
  let status: GroupStatus = isCaretakerTime(group.withoutManagerSince, ctx.now()) ? "caretaker" : "active";
  if (has("close")) status = "closed";
  else if (pauses.length > 0) status = "paused";
  else if (has("rectify")) status = "rectifying";
  const pausedUntil = status === "paused" ? new Date(Math.max(...pauses)) : null;
  await setGroupStatus.execute(ctx, { groupId, status, pausedUntil, measureId });
}

/**
 * Marks groups that nobody can manage any more and clears those that somebody can manage again, wherever these people
 * manage. Gives the ids of groups newly left alone.
 */
export async function refreshCover(ctx: Ctx, personIds: readonly string[]): Promise<string[]> {
  const groupIds = new Set<string>();
  for (const personId of personIds) {
    const rows = await ctx.db
      .select({ groupId: memberships.groupId })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), isNull(memberships.until), ne(memberships.role, "member")));
    for (const { groupId } of rows) groupIds.add(groupId);
  }
  if (groupIds.size === 0) return [];
  const asked = { groupIds: [...groupIds].sort() };
  await clearWithoutManager.execute(ctx, asked);
  return (await flagWithoutManager.execute(ctx, asked)).groupIds;
}
