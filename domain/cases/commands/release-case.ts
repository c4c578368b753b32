import { eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import { oneCaseInput } from "@/domain/cases/inputs";
import { holderOf, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";

/** Gives a claimed case back to the queue. Throws not-found, conflict `case-claimed` when somebody else holds it. */
export const releaseCase = defineCommand({
  name: "cases.release",
  permission: "case.claim",
  input: oneCaseInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    await notHeldByOthers(ctx, row);
    const result = { caseId: row.id, number: row.number };
    if (row.state !== "claimed" || holderOf(row, ctx.now()) !== actorId(ctx.actor)) return unchanged(result);
    await ctx.db
      .update(cases)
      .set({ state: "open", claimedBy: null, claimedAt: null, claimedUntil: null })
      .where(eq(cases.id, row.id));
    await writeCaseEvent(ctx, row.id, "released");
    return changed(result, [
      {
        action: "case.released",
        subject: { kind: "case", id: row.id },
        changes: { state: { from: "claimed", to: "open" } },
      },
    ]);
  },
});
