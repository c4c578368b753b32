import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { groups, memberships } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";

/** The groups a person is in now, those the person set up or manages first; at most 100. */
export const personGroups = defineQuery({
  name: "desk.person-groups",
  permission: "person.view",
  input: z.strictObject({ personId: z.uuid() }),
  run: ({ ctx, input }) =>
    ctx.db
      .select({
        id: groups.id,
        name: groups.name,
        code: groups.code,
        status: groups.status,
        withoutManagerSince: groups.withoutManagerSince,
        members: groups.memberCount,
        role: memberships.role,
        /** Others who set up or manage the group. */
        otherLeaders: sql<number>`(select count(*)::int from memberships o where o.group_id = ${groups.id}
          and o.until is null and o.role <> 'member' and o.person_id <> ${input.personId}::uuid)`,
        since: memberships.since,
      })
      .from(memberships)
      .innerJoin(groups, eq(groups.id, memberships.groupId))
      .where(and(eq(memberships.personId, input.personId), isNull(memberships.until)))
      .orderBy(
        asc(sql`array_position(array['creator', 'manager', 'member'], ${memberships.role})`),
        asc(memberships.since),
      )
      .limit(100),
});

export type PersonGroup = Awaited<ReturnType<typeof personGroups.ask>>[number];
