import { type SQL, sql } from "drizzle-orm";
import { people, standings } from "@/db/schema";
import { type StandingLevel, startStanding } from "@/domain/people/vocabulary";

/** Score and level in force, for who was never written too. */
export const scoreOf = sql<number>`coalesce(${standings.score}, ${startStanding.score}::int)`;
export const levelOf = sql<StandingLevel>`coalesce(${standings.level}, ${startStanding.level})`;

export type PersonSort = "registered" | "score";

/** Order of the list: newest registration first, or lowest score first. */
export function orderOf(sort: PersonSort): SQL {
  return sort === "score" ? sql`${scoreOf} asc, ${people.id} asc` : sql`${people.registeredAt} desc, ${people.id} desc`;
}

/** Rows after the last one shown. */
export function afterKey(sort: PersonSort, [at, id]: readonly (string | number | null)[]): SQL {
  return sort === "score"
    ? sql`(${scoreOf}, ${people.id}) > (${at}::int, ${id}::uuid)`
    : sql`(${people.registeredAt}, ${people.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
