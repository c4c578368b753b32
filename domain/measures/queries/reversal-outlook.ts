import { inArray } from "drizzle-orm";
import { findings } from "@/db/schema";
import { changesOutlook, type PersonChanges } from "@/domain/credit/queries/changes-outlook";
import type { FindingChange } from "@/domain/credit/rules/finding-changes";
import type { Ctx } from "@/domain/kernel/ctx";
import { imposedOn } from "@/domain/measures/queries/imposed-on";
import { type RecheckedMeasure, recheckOutlook } from "@/domain/measures/queries/recheck-outlook";

/** What reversing or modifying findings does to people's credit and to measures. */
export interface ReversalOutlook {
  people: PersonChanges[];
  /** Only those that change. */
  measures: RecheckedMeasure[];
}

/**
 * Previews reversing or modifying findings at this instant, by finding id: credit, levels, rewards given back, measures
 * voided or shortened. Writes nothing; `applyReversal` does the same and writes it. For rooms above, who authorise.
 * Throws not-found.
 */
export async function reversalOutlook(
  ctx: Pick<Ctx, "db" | "now">,
  changes: ReadonlyMap<string, FindingChange>,
): Promise<ReversalOutlook> {
  const imposed = await imposedOn(ctx, await personsOf(ctx, [...changes.keys()]));
  const people = await changesOutlook(ctx, changes, ctx.now().getTime(), imposed);
  const reversed = [...changes].flatMap(([id, change]) => (change.kind === "reverse" ? [id] : []));
  const suspensions = people.flatMap((person) => person.suspensions);
  return { people, measures: await recheckOutlook(ctx, { reversed, suspensions }) };
}

/** Whom findings are about, in the order of their ids. */
export async function personsOf(ctx: Pick<Ctx, "db">, findingIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ personId: findings.personId })
    .from(findings)
    .where(inArray(findings.id, [...findingIds]));
  return [...new Set(rows.flatMap((row) => row.personId ?? []))].sort();
}
