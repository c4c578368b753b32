import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { cases, groups, managerAlerts, measures, memberships, people, platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { ownPersonId } from "@/domain/desk/internal/own-person";
import { isCaretakerTime, successorDeadline } from "@/domain/groups/rules/caretaker";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupedBy } from "@/domain/kernel/grouped-by";
import { rectifyChecklist } from "@/domain/measures/queries/rectify-checklist";

/**
 * The groups a person belongs to: own role, status with its end, who manages, what waits for the managers. The managers'
 * display names are those shown in the group; no members, no identities.
 */
export const ownGroups = defineQuery({
  name: "desk.own-groups",
  permission: "group.view-own",
  input: z.strictObject({}),
  async run({ ctx }) {
    const personId = ownPersonId(ctx, "group.view-own");
    const rows = await ctx.db
      .select({
        id: groups.id,
        code: groups.code,
        name: groups.name,
        category: groups.category,
        status: groups.status,
        pausedUntil: groups.pausedUntil,
        withoutManagerSince: groups.withoutManagerSince,
        memberCount: groups.memberCount,
        lastMessageAt: groups.lastMessageAt,
        role: memberships.role,
        since: memberships.since,
        platformZh: platforms.nameZh,
        platformEn: platforms.nameEn,
      })
      .from(memberships)
      .innerJoin(groups, eq(groups.id, memberships.groupId))
      .innerJoin(platforms, eq(platforms.id, groups.platformId))
      .where(and(eq(memberships.personId, personId), isNull(memberships.until)))
      .orderBy(
        sql`case ${memberships.role} when 'creator' then 0 when 'manager' then 1 else 2 end`,
        asc(groups.createdAt),
        asc(groups.id),
      );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const managers = await ctx.db
      .select({ groupId: memberships.groupId, role: memberships.role, displayName: people.displayName })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(inArray(memberships.groupId, ids), isNull(memberships.until), ne(memberships.role, "member")))
      .orderBy(asc(memberships.role), asc(memberships.since), asc(memberships.id));
    const waiting = await ctx.db
      .select({ groupId: managerAlerts.groupId, count: sql<number>`count(*)::int` })
      .from(managerAlerts)
      .innerJoin(cases, eq(cases.id, managerAlerts.caseId))
      .where(
        and(
          inArray(managerAlerts.groupId, ids),
          isNull(managerAlerts.actedAt),
          inArray(cases.state, ["open", "claimed", "waiting", "reopened"]),
        ),
      )
      .groupBy(managerAlerts.groupId);
    const running = await ctx.db
      .select({
        id: measures.id,
        groupId: measures.groupId,
        kind: measures.kind,
        endsAt: measures.endsAt,
        number: measures.number,
        ground: measures.ground,
      })
      .from(measures)
      .where(and(inArray(measures.groupId, ids), eq(measures.state, "active")));
    const [managersOf, measuresOf] = [
      groupedBy(managers, (row) => row.groupId),
      groupedBy(running, (row) => row.groupId ?? ""),
    ];
    const ledIds = new Set(rows.flatMap(({ id, role }) => (role === "member" ? [] : [id])));
    const rectifications = new Map<string, Awaited<ReturnType<typeof rectificationOf>>>();
    for (const one of running) {
      if (one.kind !== "rectify" || !one.groupId || !ledIds.has(one.groupId)) continue;
      rectifications.set(one.groupId, await rectificationOf(ctx, one));
    }
    return rows.map((row) => ({
      ...row,
      /** For its managers: what must be put right, with what is ticked off. */
      rectification: rectifications.get(row.id) ?? null,
      managers: (managersOf.get(row.id) ?? []).map(({ role, displayName }) => ({ role, displayName })),
      alerts: row.role === "member" ? 0 : (waiting.find(({ groupId }) => groupId === row.id)?.count ?? 0),
      measures: (measuresOf.get(row.id) ?? []).map(({ kind, endsAt, number }) => ({ kind, endsAt, number })),
      successor: row.withoutManagerSince && {
        /** Until when a successor could or can be named; afterwards the group is in care. */
        until: successorDeadline(row.withoutManagerSince),
        over: isCaretakerTime(row.withoutManagerSince, ctx.now()),
      },
    }));
  },
});

async function rectificationOf(ctx: Ctx, one: { id: string; number: string; endsAt: Date | null; ground: string }) {
  return {
    measureId: one.id,
    number: one.number,
    endsAt: one.endsAt,
    overdue: one.endsAt !== null && one.endsAt <= ctx.now(),
    items: await rectifyChecklist(ctx, one),
  };
}

export type OwnGroup = Awaited<ReturnType<typeof ownGroups.ask>>[number];
