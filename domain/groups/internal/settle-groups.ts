import { and, inArray, isNotNull, isNull, ne, not, sql } from "drizzle-orm";
import { groups } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { nobodyManages } from "./able-managers";
import type { GroupRow } from "./locked-group";

type Settled = Pick<GroupRow, "id" | "platformId" | "externalId" | "code" | "status" | "withoutManagerSince">;

const said = {
  id: groups.id,
  platformId: groups.platformId,
  externalId: groups.externalId,
  code: groups.code,
  status: groups.status,
  withoutManagerSince: groups.withoutManagerSince,
};

/** Marks those of the groups that nobody can manage and that are not marked yet; answers the newly marked. */
export async function markUnmanaged(ctx: Ctx, groupIds: readonly string[]): Promise<Settled[]> {
  if (groupIds.length === 0) return [];
  return ctx.db
    .update(groups)
    .set({ withoutManagerSince: ctx.now(), version: sql`${groups.version} + 1` })
    .where(
      and(
        inArray(groups.id, [...groupIds]),
        isNull(groups.withoutManagerSince),
        ne(groups.status, "closed"),
        nobodyManages(ctx),
      ),
    )
    .returning(said);
}

/** Clears the mark where somebody can manage again; a group in caretaker state is active again. Answers the cleared. */
export async function clearManaged(ctx: Ctx, groupIds: readonly string[]): Promise<Settled[]> {
  if (groupIds.length === 0) return [];
  return ctx.db
    .update(groups)
    .set({
      withoutManagerSince: null,
      status: sql`case when ${groups.status} = 'caretaker' then 'active' else ${groups.status} end`,
      version: sql`${groups.version} + 1`,
    })
    .where(and(inArray(groups.id, [...groupIds]), isNotNull(groups.withoutManagerSince), not(nobodyManages(ctx))))
    .returning(said);
}

/** Counts the open memberships of these groups anew. */
export async function recountMembers(ctx: Ctx, groupIds: readonly string[]): Promise<void> {
  if (groupIds.length === 0) return;
  const counted = sql`(select count(*)::int from memberships m where m.group_id = ${groups.id} and m.until is null)`;
  await ctx.db
    .update(groups)
    .set({ memberCount: counted })
    .where(and(inArray(groups.id, [...groupIds]), sql`${groups.memberCount} <> ${counted}`));
}
