import { eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import { oneCaseInput } from "@/domain/cases/inputs";
import { holderOf, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { claimMs } from "@/domain/cases/rules/claim";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { refused } from "@/domain/kernel/errors";

/**
 * Takes a case on for 20 minutes; each sign of life extends it (extendClaim), then it lapses. Throws not-found, conflict
 * `case-claimed` (by whom, until when), refused `case-not-open`.
 */
export const claimCase = defineCommand({
  name: "cases.claim",
  permission: "case.claim",
  input: oneCaseInput,
  run: ({ ctx, input }) => claim(ctx, input.caseId),
});

/** Claims inside an open transaction; the own claim is only extended. */
export async function claim(ctx: Ctx, caseId: string) {
  const row = await lockedCase(ctx, caseId);
  await notHeldByOthers(ctx, row);
  if (!["open", "claimed", "reopened"].includes(row.state)) throw refused("case-not-open", { state: row.state });
  const me = actorId(ctx.actor) ?? "";
  const now = ctx.now();
  const claimedUntil = new Date(now.getTime() + claimMs);
  const held = holderOf(row, now) === me;
  await ctx.db
    .update(cases)
    .set({ state: "claimed", claimedBy: me, claimedAt: held ? row.claimedAt : now, claimedUntil })
    .where(eq(cases.id, row.id));
  const result = { caseId: row.id, number: row.number, claimedUntil };
  if (held) return unchanged(result);
  await writeCaseEvent(ctx, row.id, "claimed");
  return changed(result, [
    {
      action: "case.claimed",
      subject: { kind: "case", id: row.id },
      context: { groupId: row.groupId },
      changes: { state: { from: row.state, to: "claimed" } },
    },
  ]);
}
