import { and, asc, eq, isNull } from "drizzle-orm";
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
        role: memberships.role,
        since: memberships.since,
      })
      .from(memberships)
      .innerJoin(groups, eq(groups.id, memberships.groupId))
      .where(and(eq(memberships.personId, input.personId), isNull(memberships.until)))
      .orderBy(asc(memberships.role), asc(memberships.since))
      .limit(100),
});

export type PersonGroup = Awaited<ReturnType<typeof personGroups.ask>>[number];
