import { and, eq, inArray } from "drizzle-orm";
import { retentionPolicies } from "@/db/schema";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { proposeRetentionInput } from "@/domain/archive/retention-inputs";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { encryptField } from "@/domain/kernel/cipher";
import { refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

/**
 * Proposes for how many days content of some kinds is kept; nothing changes until a second person approves. Throws
 * refused `retention-already-proposed` and `retention-unchanged`.
 */
export const proposeRetention = defineCommand({
  name: "archive.propose-retention",
  permission: "retention.change",
  input: proposeRetentionInput,
  async run({ ctx, input: { kinds, days, reason } }) {
    const wanted = [...new Set(kinds)];
    const [open] = await ctx.db
      .select({ kind: retentionPolicies.kind })
      .from(retentionPolicies)
      .where(and(eq(retentionPolicies.state, "awaiting-approval"), inArray(retentionPolicies.kind, wanted)))
      .limit(1);
    if (open) throw refused("retention-already-proposed");
    const now = await keptDays(ctx.db);
    if (wanted.every((kind) => now[kind] === days)) throw refused("retention-unchanged", { days });
    const proposalId = newId();
    const by = actorId(ctx.actor) ?? "";
    await ctx.db.insert(retentionPolicies).values(
      wanted.map((kind) => {
        const id = newId();
        const sealed = reason
          ? encryptField(reason, { table: "retention_policies", column: "reason", rowId: id })
          : null;
        return {
          id,
          proposalId,
          kind,
          days,
          reason: sealed,
          state: "awaiting-approval" as const,
          proposedBy: by,
          proposedAt: ctx.now(),
        };
      }),
    );
    return changed({ proposalId }, [
      {
        action: "retention.proposed",
        subject: { kind: "retention-policy", id: proposalId },
        changes: Object.fromEntries(wanted.map((kind) => [kind, { from: now[kind], to: days }])),
        ...(reason ? { reason } : {}),
      },
    ]);
  },
});
