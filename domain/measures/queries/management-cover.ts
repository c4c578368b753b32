import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { groups, memberships, people, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";

/** A group somebody manages, and who could run it meanwhile. */
export interface ManagedGroup {
  id: string;
  code: string;
  name: string;
  withoutManagerSince: Date | null;
  managers: {
    personId: string;
    displayName: string;
    role: "creator" | "manager";
    /** Suspended until, if so. */
    suspendedUntil: Date | null;
  }[];
}

/**
 * The groups, not closed, that these people create or manage now, each with all its managers and until when they are
 * suspended. For rooms above and the previews; callers authorise.
 */
export async function managementCover(ctx: Pick<Ctx, "db">, personIds: readonly string[]): Promise<ManagedGroup[]> {
  if (personIds.length === 0) return [];
  const own = alias(memberships, "own");
  const rows = await ctx.db
    .selectDistinct({
      id: groups.id,
      code: groups.code,
      name: groups.name,
      withoutManagerSince: groups.withoutManagerSince,
      personId: memberships.personId,
      displayName: people.displayName,
      role: memberships.role,
      suspendedUntil: standings.managerSuspendedUntil,
    })
    .from(own)
    .innerJoin(groups, eq(groups.id, own.groupId))
    .innerJoin(memberships, eq(memberships.groupId, own.groupId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(standings, eq(standings.personId, memberships.personId))
    .where(
      and(
        inArray(own.personId, [...personIds]),
        isNull(own.until),
        ne(own.role, "member"),
        isNull(memberships.until),
        ne(memberships.role, "member"),
        ne(groups.status, "closed"),
      ),
    )
    .orderBy(asc(groups.code), asc(memberships.role), asc(memberships.personId));
  return [...groupedBy(rows, (row) => row.id).values()].flatMap((managers) => {
    const [first] = managers;
    if (!first) return [];
    const { id, code, name, withoutManagerSince } = first;
    return {
      id,
      code,
      name,
      withoutManagerSince,
      managers: managers.map(({ personId, displayName, role, suspendedUntil }) => ({
        personId,
        displayName,
        role: role === "creator" ? ("creator" as const) : ("manager" as const),
        suspendedUntil,
      })),
    };
  });
}

/** Who of a group's managers could act at `at` if `absent` were suspended. */
export function runMeanwhile(
  group: ManagedGroup,
  absent: ReadonlySet<string>,
  at: Date,
): { personId: string; displayName: string; role: "creator" | "manager" }[] {
  return group.managers
    .filter((one) => !absent.has(one.personId) && (one.suspendedUntil === null || one.suspendedUntil <= at))
    .map(({ personId, displayName, role }) => ({ personId, displayName, role }));
}
