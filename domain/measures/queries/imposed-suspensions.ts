import { and, asc, eq, inArray } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { ImposedSuspension } from "@/domain/credit/queries/credit-outlook";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * Manager suspensions really imposed on these people, in order of start: what escalation counts (credit policy 4.5).
 * Voided ones never were. For rooms above; callers authorise.
 */
export async function imposedSuspensions(
  ctx: Pick<Ctx, "db">,
  personIds: readonly string[],
): Promise<Map<string, ImposedSuspension[]>> {
  const imposed = new Map<string, ImposedSuspension[]>(personIds.map((id) => [id, []]));
  if (imposed.size === 0) return imposed;
  const rows = await ctx.db
    .select({
      id: measures.id,
      personId: measures.personId,
      caseId: measures.caseId,
      startsAt: measures.startsAt,
      endsAt: measures.endsAt,
      endedAt: measures.endedAt,
    })
    .from(measures)
    .where(
      and(
        eq(measures.kind, "suspend-manager"),
        inArray(measures.personId, [...imposed.keys()]),
        inArray(measures.state, ["active", "stayed", "expired", "lifted"]),
      ),
    )
    .orderBy(asc(measures.startsAt), asc(measures.id));
  for (const { id, personId, caseId, startsAt, endsAt, endedAt } of rows) {
    const end = endedAt ?? endsAt;
    // One that was lifted before its start never was.
    if (!personId || !startsAt || !end || end <= startsAt) continue;
    imposed.get(personId)?.push({
      // A direct suspension without a case counts as a matter of its own.
      caseId: caseId ?? id,
      startsAt: startsAt.getTime(),
      endsAt: end.getTime(),
      status: "valid",
    });
  }
  return imposed;
}
