import { and, eq, gt, inArray, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { groups, memberships, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/** Condition on `groups`: nobody inside holds a managing role without being suspended or blacklisted at `now`. */
export function nobodyManages(ctx: Ctx): SQL {
  const now = ctx.now();
  return notExists(
    ctx.db
      .select({ one: sql`1` })
      .from(memberships)
      .leftJoin(standings, eq(standings.personId, memberships.personId))
      .where(
        and(
          eq(memberships.groupId, groups.id),
          isNull(memberships.until),
          inArray(memberships.role, ["creator", "manager"]),
          sql`not ${or(gt(standings.managerSuspendedUntil, now), gt(standings.blacklistedUntil, now), sql`false`)}
            is true`,
        ),
      ),
  );
}
