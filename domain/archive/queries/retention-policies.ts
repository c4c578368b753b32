import { desc, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { retentionPolicies } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { MESSAGE_KINDS, type MessageKind, type PolicyState } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";

/** A proposal of times, settled or waiting. */
export interface RetentionProposal {
  id: string;
  kinds: MessageKind[];
  days: number;
  state: PolicyState;
  proposedBy: string | null;
  proposedByMe: boolean;
  proposedAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
  hasReason: boolean;
  /** Null where there is none or the viewer may not read it. */
  reason: string | null;
}

/** Proposals shown. */
const SHOWN = 20;

/** For how many days each kind is kept now, and what was proposed: waiting first, then the newest. */
export const retentionPolicySet = defineQuery({
  name: "archive.retention-policies",
  permission: "retention.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const [days, rows] = await Promise.all([
      keptDays(ctx.db),
      ctx.db
        .select(getTableColumns(retentionPolicies))
        .from(retentionPolicies)
        .orderBy(desc(retentionPolicies.proposedAt), desc(retentionPolicies.id))
        .limit(SHOWN * MESSAGE_KINDS.length),
    ]);
    const names = await accountNames(
      ctx,
      rows.flatMap(({ proposedBy, settledBy }) => [proposedBy, settledBy]),
    );
    const mayRead = can(roleOf(ctx.actor), "retention.change") || can(roleOf(ctx.actor), "hold.read-reason");
    const proposals = new Map<string, RetentionProposal>();
    for (const row of rows) {
      const known = proposals.get(row.proposalId);
      if (known) {
        known.kinds.push(row.kind);
        continue;
      }
      const place = { table: "retention_policies", column: "reason", rowId: row.id };
      proposals.set(row.proposalId, {
        id: row.proposalId,
        kinds: [row.kind],
        days: row.days,
        state: row.state,
        proposedBy: names.get(row.proposedBy)?.name ?? null,
        proposedByMe: row.proposedBy === actorId(ctx.actor),
        proposedAt: row.proposedAt,
        settledBy: row.settledBy ? (names.get(row.settledBy)?.name ?? null) : null,
        settledAt: row.settledAt,
        hasReason: row.reason !== null,
        reason: row.reason !== null && mayRead ? decryptField(row.reason, place) : null,
      });
    }
    const listed = [...proposals.values()].slice(0, SHOWN);
    const order = (kinds: MessageKind[]) => MESSAGE_KINDS.filter((kind) => kinds.includes(kind));
    for (const proposal of listed) proposal.kinds = order(proposal.kinds);
    const waits = ({ state }: RetentionProposal) => (state === "awaiting-approval" ? 0 : 1);
    return { days, proposals: listed.toSorted((a, b) => waits(a) - waits(b)) };
  },
});
