import { and, eq, getTableColumns } from "drizzle-orm";
import { retentionPolicies } from "@/db/schema";
import type { PolicyState } from "@/domain/archive/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound, refused } from "@/domain/kernel/errors";

type PolicyRow = typeof retentionPolicies.$inferSelect;

/** The policies of a proposal that waits for a second person. Throws not-found, refused `retention-already-settled`. */
export async function loadProposal(ctx: Ctx, proposalId: string): Promise<PolicyRow[]> {
  const rows = await ctx.db
    .select(getTableColumns(retentionPolicies))
    .from(retentionPolicies)
    .where(eq(retentionPolicies.proposalId, proposalId));
  if (rows.length === 0) throw notFound("retention-proposal");
  if (rows.some(({ state }) => state !== "awaiting-approval")) throw refused("retention-already-settled");
  return rows;
}

/** Settles a proposal that still waits; throws conflict `retention-changed` when somebody was faster. */
export async function settleProposal(ctx: Ctx, rows: readonly PolicyRow[], state: PolicyState): Promise<void> {
  const proposalId = rows[0]?.proposalId ?? "";
  const settled = await ctx.db
    .update(retentionPolicies)
    .set({ state, settledBy: actorId(ctx.actor), settledAt: ctx.now() })
    .where(and(eq(retentionPolicies.proposalId, proposalId), eq(retentionPolicies.state, "awaiting-approval")))
    .returning({ id: retentionPolicies.id });
  if (settled.length !== rows.length) throw conflict("retention-changed");
}
