import { and, eq } from "drizzle-orm";
import { groups, measures } from "@/db/schema";
import type { GroupStatus } from "@/domain/groups/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { managementCover, runMeanwhile } from "@/domain/measures/queries/management-cover";
import { successorMs } from "@/domain/measures/rules/group-continuity";

/**
 * Writes a group's status anew from the measures active against it; without any, from whether somebody manages it.
 * A group that was closed otherwise stays closed. Expects a context with a decision's authority.
 */
export async function refreshGroup(ctx: Ctx, groupId: string, reopened = false): Promise<void> {
  const [group] = await ctx.db
    .select({ status: groups.status, withoutManagerSince: groups.withoutManagerSince })
    .from(groups)
    .where(eq(groups.id, groupId));
  if (!group) return;
  const active = await ctx.db
    .select({ kind: measures.kind, endsAt: measures.endsAt })
    .from(measures)
    .where(and(eq(measures.groupId, groupId), eq(measures.state, "active")));
  const has = (kind: string) => active.some((measure) => measure.kind === kind);
  const pauses = active.flatMap(({ kind, endsAt }) =>
    kind === "pause-publishing" && endsAt ? [endsAt.getTime()] : [],
  );
  let status: GroupStatus = "active";
  if (has("close") || (group.status === "closed" && !reopened)) status = "closed";
  else if (pauses.length > 0) status = "paused";
  else if (has("rectify")) status = "rectifying";
  else if (group.withoutManagerSince && ctx.now().getTime() - group.withoutManagerSince.getTime() >= successorMs)
    status = "caretaker";
  await ctx.db
    .update(groups)
    .set({
      status,
      pausedUntil: pauses.length > 0 ? new Date(Math.max(...pauses)) : null,
      closedAt: status === "closed" ? ctx.now() : null,
    })
    .where(eq(groups.id, groupId));
}

/** Flags or clears "without manager" on every group these people manage; gives the ids of groups newly left alone. */
export async function refreshCover(ctx: Ctx, personIds: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const group of await managementCover(ctx, personIds)) {
    const alone = runMeanwhile(group, new Set(), ctx.now()).length === 0;
    if (alone === (group.withoutManagerSince !== null)) continue;
    await ctx.db
      .update(groups)
      .set({ withoutManagerSince: alone ? ctx.now() : null })
      .where(eq(groups.id, group.id));
    if (alone) left.push(group.id);
    else await refreshGroup(ctx, group.id);
  }
  return left;
}
