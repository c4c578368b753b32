import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships, people, platforms, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { listPeopleInput } from "@/domain/people/inputs";
import { searchTerms } from "@/domain/people/queries/search-terms";
import { peopleFilter } from "../internal/people-filter";
import { afterKey, levelOf, orderOf, scoreOf } from "../internal/person-order";

/** A count stops here. */
const countCap = 10_001;

/** People by filters and the terms of a started search, page by page, with the count up to 10,001. No identity is read. */
export const listPeople = defineQuery({
  name: "desk.list-people",
  permission: "person.view",
  input: listPeopleInput,
  async run({ ctx, input }) {
    const terms = input.search ? await searchTerms(ctx, input.search) : null;
    const filter = peopleFilter(ctx, input, terms);
    const after = input.cursor ? afterKey(input.sort, decodeCursor(input.cursor, 2)) : undefined;
    const from = ctx.db
      .select({
        id: people.id,
        code: people.code,
        displayName: people.displayName,
        platform: platforms.code,
        registeredAt: people.registeredAt,
        placeholder: people.placeholder,
        verification: people.verificationState,
        minor: people.minor,
        score: scoreOf,
        level: levelOf,
        managerSuspendedUntil: standings.managerSuspendedUntil,
        blacklistedUntil: standings.blacklistedUntil,
        creates: rolesOf("creator"),
        manages: rolesOf("manager"),
      })
      .from(people)
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .leftJoin(standings, eq(standings.personId, people.id));
    const found = await from
      .where(and(filter, after))
      .orderBy(orderOf(input.sort))
      .limit(pageSize + 1);
    const page = toPage(found, pageSize, (row) => [
      input.sort === "score" ? row.score : row.registeredAt.toISOString(),
      row.id,
    ]);
    const counted = ctx.db
      .select({ one: sql`1` })
      .from(people)
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .leftJoin(standings, eq(standings.personId, people.id))
      .where(filter)
      .limit(countCap)
      .as("counted");
    const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(counted);
    return { ...page, terms, count: row?.count ?? 0, capped: (row?.count ?? 0) >= countCap };
  },
});

function rolesOf(role: "creator" | "manager") {
  const held = and(eq(memberships.personId, people.id), isNull(memberships.until), eq(memberships.role, role));
  return sql<number>`(select count(*)::int from ${memberships} where ${held})`;
}
