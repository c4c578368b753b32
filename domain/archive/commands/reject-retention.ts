import { loadProposal, settleProposal } from "@/domain/archive/internal/retention-proposal";
import { retentionProposalInput } from "@/domain/archive/retention-inputs";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";

/** Proposed times are not put in force: rejected by another, or withdrawn by the one who proposed them. */
export const rejectRetention = defineCommand({
  name: "archive.reject-retention",
  permission: "retention.change",
  input: retentionProposalInput,
  async run({ ctx, input: { proposalId } }) {
    const rows = await loadProposal(ctx, proposalId);
    const own = rows.some(({ proposedBy }) => proposedBy === actorId(ctx.actor));
    await settleProposal(ctx, rows, own ? "withdrawn" : "rejected");
    return changed({ proposalId }, [
      {
        action: own ? "retention.withdrawn" : "retention.rejected",
        subject: { kind: "retention-policy", id: proposalId },
        detail: { kinds: rows.map(({ kind }) => kind), days: rows[0]?.days ?? null },
      },
    ]);
  },
});
