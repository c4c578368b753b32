import { and, eq, exists, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { memberships, people, platforms, standings } from "@/db/schema";
import { queryKeys } from "@/domain/archive/rules/gram-keys";
import type { Ctx } from "@/domain/kernel/ctx";
import type { listPeopleInput } from "@/domain/people/inputs";
import { levelOf } from "./person-order";

/** Condition of the list of people; `terms` are compared with code, platform identifier and display name. */
export function peopleFilter(ctx: Ctx, input: z.output<typeof listPeopleInput>, terms: string | null): SQL | undefined {
  const { platform, verification, level, role, suspended } = input;
  return and(
    platform ? eq(platforms.code, platform) : undefined,
    verification ? eq(people.verificationState, verification) : undefined,
    level ? sql`${levelOf} = ${level}` : undefined,
    suspended ? gt(standings.managerSuspendedUntil, ctx.now()) : undefined,
    role
      ? exists(
          ctx.db
            .select({ one: sql`1` })
            .from(memberships)
            .where(and(eq(memberships.personId, people.id), isNull(memberships.until), eq(memberships.role, role))),
        )
      : undefined,
    terms ? matching(terms) : undefined,
  );
}

/** Whose code or platform identifier is the term, or whose name contains it; each branch by an index of its own. */
function matching(terms: string): SQL {
  const folded = terms.normalize("NFKC").toLowerCase();
  const name = sql`lower(normalize(p.display_name, nfkc))`;
  const { all, any } = queryKeys(folded);
  return sql`${people.id} in (
    select p.id from people p where p.code = ${terms.toUpperCase()}
    union all select p.id from people p join platforms f on f.id = p.platform_id and p.external_id = ${terms}
    union all select p.id from people p where ${and(
      all.length > 0 ? sql`message_grams(${name}) @> ${`{${all}}`}::int[]` : undefined,
      any.length > 0 ? sql`message_grams(${name}) && ${`{${any}}`}::int[]` : undefined,
      sql`strpos(${name}, ${folded}) > 0`,
    )})`;
}
