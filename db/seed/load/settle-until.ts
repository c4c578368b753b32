import { and, asc, eq, lte, min } from "drizzle-orm";
import { decisions, measures } from "@/db/schema";
import { takeEffect } from "@/domain/cases/commands/take-effect";
import type { Ctx } from "@/domain/kernel/ctx";
import { expireDueMeasures } from "@/domain/measures/commands/expire-due-measures";

/**
 * Does what the jobs would have done up to an instant (ms), each at its own time: decisions take effect when their undo
 * window is over, measures end when due. `system` gives the context
 * of the jobs at an instant.
 */
export async function settleUntil(until: number, system: (at: number) => Ctx): Promise<void> {
  for (;;) {
    const ctx = system(until);
    const effect = await nextEffect(ctx, until);
    const expiry = await nextExpiry(ctx, until);
    if (effect !== null && (expiry === null || effect.at <= expiry)) {
      await takeEffect.execute(system(effect.at), { decisionId: effect.decisionId });
    } else if (expiry !== null) {
      const { expired } = await expireDueMeasures.execute(system(expiry), {});
      if (expired === 0) throw new Error("a measure that is due did not end");
    } else return;
  }
}

async function nextEffect({ db }: Ctx, until: number): Promise<{ decisionId: string; at: number } | null> {
  const [row] = await db
    .select({ decisionId: decisions.id, at: decisions.parkedUntil })
    .from(decisions)
    .where(and(eq(decisions.state, "parked"), lte(decisions.parkedUntil, new Date(until))))
    .orderBy(asc(decisions.parkedUntil))
    .limit(1);
  return row?.at ? { decisionId: row.decisionId, at: row.at.getTime() } : null;
}

async function nextExpiry({ db }: Ctx, until: number): Promise<number | null> {
  const [measure] = await db
    .select({ at: min(measures.endsAt) })
    .from(measures)
    .where(and(eq(measures.state, "active"), lte(measures.endsAt, new Date(until))));
  return measure?.at?.getTime() ?? null;
}
