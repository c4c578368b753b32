import { and, eq, gt, inArray, isNull, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { groups, memberships, people, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * Condition on `groups`: nobody inside holds a managing role without being suspended or blacklisted now; a blacklisting
 * holds for every account with the same document.
 */
export function nobodyManages(ctx: Ctx): SQL {
  const now = ctx.now();
  const [self, other, barred] = [alias(people, "self"), alias(people, "other"), alias(standings, "barred")];
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
          notExists(
            ctx.db
              .select({ one: sql`1` })
              .from(self)
              .innerJoin(other, and(eq(other.documentIndex, self.documentIndex), ne(other.id, self.id)))
              .innerJoin(barred, eq(barred.personId, other.id))
              .where(and(eq(self.id, memberships.personId), gt(barred.blacklistedUntil, now))),
          ),
        ),
      ),
  );
}
