import { desc, eq } from "drizzle-orm";
import { standingChecks } from "@/db/schema";
import { noteComparison } from "@/domain/credit/commands/note-comparison";
import { refreshStandings } from "@/domain/credit/commands/refresh-standings";
import type { Ctx } from "@/domain/kernel/ctx";

/** What a comparison of all standings found. */
export interface Comparison {
  looked: number;
  /** People whose stored copy nothing recorded explained; it is right again now. */
  differing: string[];
}

/**
 * Compares every stored standing with what the ledger gives and puts it right, slice by slice, so that it needs no more
 * memory than one slice of people; notes the result for the overview.
 */
export async function compareStandings(
  ctx: Ctx,
  kind: "nightly" | "rebuild",
  { slice = 200, onSlice }: { slice?: number; onSlice?: (looked: number) => void } = {},
): Promise<Comparison> {
  const at = ctx.now();
  const [last] = await ctx.db
    .select({ at: standingChecks.at })
    .from(standingChecks)
    .where(eq(standingChecks.kind, "nightly"))
    .orderBy(desc(standingChecks.at))
    .limit(1);
  const since = last?.at ?? null;
  const found: Comparison = { looked: 0, differing: [] };
  let after: string | null = null;
  do {
    const one: { last: string | null; looked: number; differing: string[] } = await refreshStandings.execute(ctx, {
      after,
      kind,
      since,
      slice,
    });
    found.looked += one.looked;
    found.differing.push(...one.differing);
    onSlice?.(found.looked);
    after = one.last;
  } while (after !== null);
  await noteComparison.execute(ctx, { kind, at, ...found });
  return found;
}
