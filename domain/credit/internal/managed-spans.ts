import { and, eq, inArray, min, ne } from "drizzle-orm";
import { groups, memberships, standingChecks } from "@/db/schema";
import type { ManagedSpan } from "@/domain/credit/rules/clean-rewards";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * When these people were creators or managers of groups that were not closed, since the first daily run of this
 * installation: before it nobody looked, and nothing says that there was no finding. Epoch ms.
 */
export async function managedSpans(
  ctx: Pick<Ctx, "db">,
  personIds: readonly string[],
): Promise<Map<string, ManagedSpan[]>> {
  const spans = new Map<string, ManagedSpan[]>(personIds.map((id) => [id, []]));
  const [first] = await ctx.db
    .select({ at: min(standingChecks.at) })
    .from(standingChecks)
    .where(eq(standingChecks.kind, "nightly"));
  if (spans.size === 0 || !first?.at) return spans;
  const began = first.at.getTime();
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
    const from = Math.max(since.getTime(), began);
    if (end === null || end > from) spans.get(personId)?.push({ from, until: end });
  }
  return spans;
}
