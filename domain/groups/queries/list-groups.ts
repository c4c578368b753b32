import { and, eq, type SQL, sql } from "drizzle-orm";
import { groups, platforms } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { type groupSorts, listGroupsInput } from "../inputs";
import { groupFilter } from "../internal/group-filter";

/** A count stops here. */
const countCap = 10_001;

// Groups in which nothing was said yet come last.
const lastMessage = sql<Date>`coalesce(${groups.lastMessageAt}, 'epoch'::timestamptz)`;

const keys = {
  members: { column: sql`${groups.memberCount}`, cast: sql`int` },
  created: { column: sql`${groups.createdAt}`, cast: sql`timestamptz` },
  active: { column: lastMessage, cast: sql`timestamptz` },
} satisfies Record<(typeof groupSorts)[number], { column: SQL; cast: SQL }>;

/** Groups by filters, page by page, largest, newest or most recently active first; with the count up to 10,001. */
export const listGroups = defineQuery({
  name: "groups.list",
  permission: "group.view",
  input: listGroupsInput,
  async run({ ctx, input }) {
    const filter = groupFilter(input);
    const { column, cast } = keys[input.sort];
    const [at, id] = input.cursor ? decodeCursor(input.cursor, 2) : [];
    const after = input.cursor ? sql`(${column}, ${groups.id}) < (${at}::${cast}, ${id}::uuid)` : undefined;
    const rows = await ctx.db
      .select({
        id: groups.id,
        code: groups.code,
        name: groups.name,
        platform: platforms.code,
        category: groups.category,
        members: groups.memberCount,
        messages: groups.messageCount,
        status: groups.status,
        pausedUntil: groups.pausedUntil,
        withoutManagerSince: groups.withoutManagerSince,
        placeholder: groups.placeholder,
        lastMessageAt: groups.lastMessageAt,
        createdAt: groups.createdAt,
      })
      .from(groups)
      .innerJoin(platforms, eq(platforms.id, groups.platformId))
      .where(and(filter, after))
      .orderBy(sql`${column} desc, ${groups.id} desc`)
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [keyOf(input.sort, row), row.id]);
    const counted = ctx.db
      .select({ one: sql`1` })
      .from(groups)
      .innerJoin(platforms, eq(platforms.id, groups.platformId))
      .where(filter)
      .limit(countCap)
      .as("counted");
    const [total] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(counted);
    return { ...page, count: total?.count ?? 0, capped: (total?.count ?? 0) >= countCap };
  },
});

function keyOf(
  sort: (typeof groupSorts)[number],
  row: { members: number; createdAt: Date; lastMessageAt: Date | null },
): string | number {
  if (sort === "members") return row.members;
  if (sort === "created") return row.createdAt.toISOString();
  return (row.lastMessageAt ?? new Date(0)).toISOString();
}
