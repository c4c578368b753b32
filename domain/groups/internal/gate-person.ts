import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding, type VerificationState } from "@/domain/people/vocabulary";
import type { GatePerson } from "../rules/gate-answer";

/** What the gate needs to know of a person: counts only groups that are not closed. */
export async function gatePerson(
  ctx: Ctx,
  person: { id: string; verificationState: VerificationState },
): Promise<GatePerson> {
  const open = sql`${memberships.until} is null and ${ne(groups.status, "closed")}`;
  const [counted] = await ctx.db
    .select({
      owned: sql<number>`(count(*) filter (where ${open} and ${memberships.role} = 'creator'))::int`,
      joined: sql<number>`(count(*) filter (where ${open}))::int`,
      managingSince: sql<string | null>`min(${memberships.since}) filter (where ${memberships.role} <> 'member')`,
    })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(eq(memberships.personId, person.id));
  const standing = (await standingsOf(ctx, [person.id])).get(person.id) ?? startStanding;
  const since = counted?.managingSince;
  return {
    verification: person.verificationState,
    standing,
    owned: counted?.owned ?? 0,
    joined: counted?.joined ?? 0,
    managingSince: since ? new Date(since) : null,
  };
}

/** The person's open membership of a group, or undefined. */
export async function openMembership(ctx: Ctx, groupId: string, personId: string) {
  const [row] = await ctx.db
    .select({ id: memberships.id, role: memberships.role, since: memberships.since })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId), isNull(memberships.until)));
  return row;
}
