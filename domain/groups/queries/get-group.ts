import { and, asc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import { groups, memberships, people, platforms, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { type StandingLevel, startStanding } from "@/domain/people/vocabulary";
import { oneGroupInput } from "../inputs";

/** A group with those who set it up and manage it: code, level in force and whether suspended. */
export const getGroup = defineQuery({
  name: "groups.get",
  permission: "group.view",
  input: oneGroupInput,
  async run({ ctx, input: { groupId } }) {
    if (!isId(groupId)) throw notFound("group");
    const [found] = await ctx.db
      .select({ group: getTableColumns(groups), platform: platforms.code })
      .from(groups)
      .innerJoin(platforms, eq(platforms.id, groups.platformId))
      .where(eq(groups.id, groupId));
    if (!found) throw notFound("group");
    const leaders = await ctx.db
      .select({
        personId: people.id,
        code: people.code,
        displayName: people.displayName,
        role: memberships.role,
        since: memberships.since,
        verification: people.verificationState,
        score: sql<number>`coalesce(${standings.score}, ${startStanding.score}::int)`,
        level: sql<StandingLevel>`coalesce(${standings.level}, ${startStanding.level})`,
        suspendedUntil: standings.managerSuspendedUntil,
        blacklistedUntil: standings.blacklistedUntil,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(standings, eq(standings.personId, people.id))
      .where(
        and(
          eq(memberships.groupId, groupId),
          isNull(memberships.until),
          inArray(memberships.role, ["creator", "manager"]),
        ),
      )
      .orderBy(asc(memberships.role), asc(memberships.since));
    return { ...found.group, platform: found.platform, leaders };
  },
});

/** What a group's page is made of. */
export type GroupView = Awaited<ReturnType<typeof getGroup.ask>>;
