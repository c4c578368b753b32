import { eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import { oneCaseInput } from "@/domain/cases/inputs";
import { holderOf, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { claimMs } from "@/domain/cases/rules/claim";
import { defineCommand } from "@/domain/command/define-command";
import { unchanged } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/**
 * A sign of life: the own claim holds for another 20 minutes. Says nothing new, so nothing is logged. Throws conflict
 * `case-claimed`, refused `claim-lapsed`.
 */
export const extendClaim = defineCommand({
  name: "cases.extend-claim",
  permission: "case.claim",
  input: oneCaseInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    await notHeldByOthers(ctx, row);
    if (holderOf(row, ctx.now()) !== actorId(ctx.actor)) throw refused("claim-lapsed");
    const claimedUntil = new Date(ctx.now().getTime() + claimMs);
    await ctx.db.update(cases).set({ claimedUntil }).where(eq(cases.id, row.id));
    return unchanged({ caseId: row.id, claimedUntil });
  },
});
