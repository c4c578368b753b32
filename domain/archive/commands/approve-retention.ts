import { and, eq, inArray } from "drizzle-orm";
import { retentionPolicies } from "@/db/schema";
import { loadProposal, settleProposal } from "@/domain/archive/internal/retention-proposal";
import { retentionProposalInput } from "@/domain/archive/retention-inputs";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/** The second person puts proposed times in force, from the next purge on. Throws refused `own-act-needs-another-person`. */
export const approveRetention = defineCommand({
  name: "archive.approve-retention",
  permission: "retention.change",
  input: retentionProposalInput,
  async run({ ctx, input: { proposalId } }) {
    const rows = await loadProposal(ctx, proposalId);
    if (rows.some(({ proposedBy }) => proposedBy === actorId(ctx.actor))) throw refused("own-act-needs-another-person");
    const kinds = rows.map(({ kind }) => kind);
    await ctx.db
      .update(retentionPolicies)
      .set({ state: "replaced", replacedAt: ctx.now() })
      .where(and(eq(retentionPolicies.state, "active"), inArray(retentionPolicies.kind, kinds)));
    await settleProposal(ctx, rows, "active");
    return changed({ proposalId }, [
      {
        action: "retention.approved",
        subject: { kind: "retention-policy", id: proposalId },
        detail: { kinds, days: rows[0]?.days ?? null },
      },
    ]);
  },
});
