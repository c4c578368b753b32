import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { people, platforms, standings } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import type { listPeopleInput } from "../inputs";
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
      ? sql`exists (select from memberships m where m.person_id = ${people.id} and m.until is null and m.role = ${role})`
      : undefined,
    terms ? matching(terms) : undefined,
  );
}

function matching(terms: string): SQL {
  const folded = terms.normalize("NFKC").toLowerCase();
  return sql`(${people.code} = ${terms.toUpperCase()} or ${people.externalId} = ${terms}
    or strpos(lower(normalize(${people.displayName}, NFKC)), ${folded}) > 0)`;
}
