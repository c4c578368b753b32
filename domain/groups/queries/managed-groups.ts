import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Ids of the open groups in which these people hold a managing role now. For rooms above: they authorise. */
export async function managedGroupIds(ctx: Ctx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await ctx.db
    .selectDistinct({ id: groups.id })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        inArray(memberships.personId, [...personIds]),
        isNull(memberships.until),
        inArray(memberships.role, ["creator", "manager"]),
        ne(groups.status, "closed"),
      ),
    );
  return rows.map(({ id }) => id);
}
