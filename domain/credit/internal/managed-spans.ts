import { and, eq, inArray, ne } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import type { ManagedSpan } from "@/domain/credit/rules/clean-rewards";
import type { Ctx } from "@/domain/kernel/ctx";

/** When these people were creators or managers of groups that were not closed. Epoch ms. */
export async function managedSpans(
  ctx: Pick<Ctx, "db">,
  personIds: readonly string[],
): Promise<Map<string, ManagedSpan[]>> {
  const spans = new Map<string, ManagedSpan[]>(personIds.map((id) => [id, []]));
  if (spans.size === 0) return spans;
  const rows = await ctx.db
    .select({
      personId: memberships.personId,
      since: memberships.since,
      until: memberships.until,
      closedAt: groups.closedAt,
    })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(inArray(memberships.personId, [...spans.keys()]), ne(memberships.role, "member")));
  for (const { personId, since, until, closedAt } of rows) {
    const ends = [until, closedAt].flatMap((end) => end?.getTime() ?? []);
    const end = ends.length > 0 ? Math.min(...ends) : null;
    if (end === null || end > since.getTime()) spans.get(personId)?.push({ from: since.getTime(), until: end });
  }
  return spans;
}
