import { and, asc, eq, inArray } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { ImposedOnPerson } from "@/domain/credit/queries/changes-outlook";
import type { Suspension } from "@/domain/credit/rules/suspensions";
import type { Ctx } from "@/domain/kernel/ctx";

/**
 * Manager suspensions really imposed on these people, in order of start, as a reversal looks at them again: those of a
 * decision with the arithmetic they were proposed with, and the others. Voided and interim ones never were. For rooms
 * above; callers authorise and, before writing, lock the people.
 */
export async function imposedOn(
  ctx: Pick<Ctx, "db">,
  personIds: readonly string[],
): Promise<Map<string, ImposedOnPerson>> {
  const imposed = new Map(
    personIds.map((id) => [id, { suspensions: [] as Suspension[], others: [] as ImposedOnPerson["others"][number][] }]),
  );
  if (imposed.size === 0) return imposed;
  const rows = await ctx.db
    .select({
      id: measures.id,
      personId: measures.personId,
      caseId: measures.caseId,
      findingId: measures.findingId,
      facts: measures.facts,
      days: measures.days,
      startsAt: measures.startsAt,
      endsAt: measures.endsAt,
      endedAt: measures.endedAt,
    })
    .from(measures)
    .where(
      and(
        eq(measures.kind, "suspend-manager"),
        eq(measures.interim, false),
        inArray(measures.personId, [...imposed.keys()]),
        inArray(measures.state, ["active", "stayed", "expired", "lifted"]),
      ),
    )
    .orderBy(asc(measures.startsAt), asc(measures.id));
  for (const row of rows) {
    const of = imposed.get(row.personId ?? "");
    const ends = row.endedAt ?? row.endsAt;
    if (!of || !row.startsAt || !ends) continue;
    const [startsAt, endsAt] = [row.startsAt.getTime(), ends.getTime()];
    // A direct suspension without a case counts as a matter of its own.
    const caseId = row.caseId ?? row.id;
    const proposal = row.facts as Partial<Suspension>;
    if (row.findingId && proposal.trigger) {
      const { trigger, baseDays = 0, earlier = 0, proposeRevocation = false } = proposal;
      of.suspensions.push({
        findingId: row.findingId,
        caseId,
        trigger,
        baseDays,
        earlier,
        days: row.days ?? baseDays,
        startsAt,
        endsAt,
        proposeRevocation,
        status: "valid",
      });
    } else of.others.push({ caseId, startsAt, endsAt });
  }
  return imposed;
}
