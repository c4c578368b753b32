import { and, asc, eq, lte, or } from "drizzle-orm";
import { database } from "@/db/client";
import { decisions } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { makeCtx } from "@/domain/kernel/ctx";
import { errorFacts, log } from "@/lib/log";
import { lapseProposals } from "./commands/lapse-proposals";
import { takeEffect } from "./commands/take-effect";

/**
 * Decisions whose undo window is over take effect, one transaction each, the longest due first; one that fails is logged,
 * left for the next run and does not hold up the others. Gives how many took effect.
 */
export async function takeDueEffects(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      or(
        and(eq(decisions.state, "parked"), lte(decisions.parkedUntil, ctx.now())),
        and(eq(decisions.state, "delayed"), lte(decisions.delayUntil, ctx.now())),
      ),
    )
    .orderBy(asc(decisions.parkedUntil), asc(decisions.id));
  let taken = 0;
  for (const { id } of due) {
    try {
      if (await takeEffect.execute(ctx, { decisionId: id })) taken++;
    } catch (error) {
      log().error({ decisionId: id, ...errorFacts(error) }, "a decision did not take effect");
    }
  }
  return taken;
}

const as = (name: string) => makeCtx(database(), { kind: "system", name });

/** Every two seconds decisions take effect; every minute proposals nobody approved lapse. */
export const jobs = [
  {
    name: "cases.take-effect",
    everyMs: 2_000,
    async run() {
      await takeDueEffects(as("cases.take-effect"));
    },
  },
  {
    name: "cases.lapse-proposals",
    cron: "* * * * *",
    async run() {
      await lapseProposals.execute(as("cases.lapse-proposals"), {});
    },
  },
];
