import { and, asc, eq, lte, min, ne } from "drizzle-orm";
import { decisions, measures } from "@/db/schema";
import { takeEffect } from "@/domain/cases/commands/take-effect";
import { startCaretakers } from "@/domain/groups/commands/start-caretakers";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";
import { expireDueMeasures } from "@/domain/measures/commands/expire-due-measures";
import { liftMeasure } from "@/domain/measures/commands/lift-measure";

/**
 * Does what the jobs would have done up to an instant (ms), each at its own time: decisions take effect when their undo
 * window is over, measures end when due, groups nobody manages go into care; and a lead finds what was to be rectified
 * done, a day before its deadline. `system` gives the context of the jobs at an instant, `lead` that of the lead.
 */
export async function settleUntil(
  until: number,
  system: (at: number) => Ctx,
  lead: (at: number) => Ctx,
): Promise<void> {
  for (;;) {
    const ctx = system(until);
    const effect = await nextEffect(ctx, until);
    const expiry = await nextExpiry(ctx, until);
    const rectified = await nextRectified(ctx, until);
    const first = Math.min(effect?.at ?? until, expiry ?? until);
    if (rectified && rectified.at <= first) {
      const { measureId, version } = rectified;
      await liftMeasure.execute(lead(rectified.at), { measureId, version, reason: "逐项核对，整改已完成。" });
    } else if (effect !== null && (expiry === null || effect.at <= expiry)) {
      await takeEffect.execute(system(effect.at), { decisionId: effect.decisionId });
    } else if (expiry !== null) {
      const { expired } = await expireDueMeasures.execute(system(expiry), {});
      if (expired === 0) throw new Error("a measure that is due did not end");
    } else break;
  }
  let more = true;
  while (more) more = (await startCaretakers.execute(system(until), {})).more;
}

async function nextRectified({ db }: Ctx, until: number) {
  const [row] = await db
    .select({ measureId: measures.id, version: measures.version, endsAt: measures.endsAt })
    .from(measures)
    .where(
      and(eq(measures.state, "active"), eq(measures.kind, "rectify"), lte(measures.endsAt, new Date(until + DAY_MS))),
    )
    .orderBy(asc(measures.endsAt), asc(measures.id))
    .limit(1);
  return row?.endsAt ? { ...row, at: row.endsAt.getTime() - DAY_MS } : null;
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
    .where(and(eq(measures.state, "active"), ne(measures.kind, "rectify"), lte(measures.endsAt, new Date(until))));
  return measure?.at?.getTime() ?? null;
}
