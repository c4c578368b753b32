import { z } from "zod";
import { lockedAppeal } from "@/domain/appeals/internal/appeal-row";
import { mayTake } from "@/domain/appeals/internal/reviewing";
import { take } from "@/domain/appeals/internal/take";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { actorId, roleOf } from "@/domain/kernel/actor";

/**
 * A reviewer takes an appeal; of two at once the first has it. Throws not-found, conflict `appeal-taken` (by whom),
 * refused `appeal-not-open`, `appeal-decided-original`, `appeal-approved-original`, `appeal-reviewed-first`,
 * `appeal-needs-lead`.
 */
export const claimAppeal = defineCommand({
  name: "appeals.claim",
  permission: "appeal.review",
  input: z.strictObject({ appealId: z.uuid() }),
  async run({ ctx, input }) {
    const row = await lockedAppeal(ctx, input.appealId);
    const me = actorId(ctx.actor) ?? "";
    await mayTake(ctx, row, { id: me, lead: roleOf(ctx.actor) === "lead" });
    if (row.assignedTo === me) return unchanged({ id: row.id, number: row.number, version: row.version });
    const { row: now, audit } = await take(ctx, row, me, "claimed");
    return changed({ id: now.id, number: now.number, version: now.version }, audit);
  },
});
