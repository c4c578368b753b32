import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships, people, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { type StandingLevel, startStanding } from "@/domain/people/vocabulary";
import { groupMembersInput } from "../inputs";

// Creator, managers, members: then who has been inside longest.
const rank = sql<number>`case ${memberships.role} when 'creator' then 0 when 'manager' then 1 else 2 end`;

/** Members of a group now, page by page, those who manage first. */
export const groupMembers = defineQuery({
  name: "groups.members",
  permission: "group.view",
  input: groupMembersInput,
  async run({ ctx, input: { groupId, role, cursor } }) {
    if (!isId(groupId)) throw notFound("group");
    const [lastRank, at, id] = cursor ? decodeCursor(cursor, 3) : [];
    const after = cursor
      ? sql`(${rank}, ${memberships.since}, ${memberships.id}) > (${lastRank}::int, ${at}::timestamptz, ${id}::uuid)`
      : undefined;
    const rows = await ctx.db
      .select({
        id: memberships.id,
        personId: people.id,
        code: people.code,
        displayName: people.displayName,
        nickname: memberships.nickname,
        role: memberships.role,
        rank,
        since: memberships.since,
        verification: people.verificationState,
        level: sql<StandingLevel>`coalesce(${standings.level}, ${startStanding.level})`,
        suspendedUntil: standings.managerSuspendedUntil,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .leftJoin(standings, eq(standings.personId, people.id))
      .where(
        and(
          eq(memberships.groupId, groupId),
          isNull(memberships.until),
          role ? eq(memberships.role, role) : undefined,
          after,
        ),
      )
      .orderBy(sql`${rank} asc, ${memberships.since} asc, ${memberships.id} asc`)
      .limit(pageSize + 1);
    return toPage(rows, pageSize, (row) => [row.rank, row.since.toISOString(), row.id]);
  },
});
