import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { orderGroups, orders } from "@/db/schema";
import { holdTerms } from "@/domain/archive/hold-inputs";
import { recordHold } from "@/domain/archive/record-hold";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid } from "@/domain/kernel/errors";

/**
 * Keeps what a regulator's order names past its time: its groups in its period, also after the order has ended. Throws
 * invalid for an unknown document number, and as recordHold.
 */
export const holdOrder = defineCommand({
  name: "oversight.hold-order",
  permission: "hold.place",
  input: z.strictObject({ documentNumber: z.string().trim().min(1).max(80), ...holdTerms }),
  async run({ ctx, input: { documentNumber, reason, reviewAt } }) {
    const [order] = await ctx.db
      .select(getTableColumns(orders))
      .from(orders)
      .where(eq(orders.documentNumber, documentNumber));
    if (!order) throw invalid([{ field: "documentNumber", rule: "unknown-order" }]);
    const named = await ctx.db
      .select({ groupId: orderGroups.groupId })
      .from(orderGroups)
      .where(eq(orderGroups.orderId, order.id));
    const scopes = named.map(({ groupId }) => ({ groupId, from: order.scopeFrom, until: order.scopeUntil }));
    const { id, number, audit } = await recordHold(ctx, {
      kind: "order",
      orderId: order.id,
      scopes,
      messages: [],
      reason,
      reviewAt,
    });
    return changed({ id, number }, [audit]);
  },
});
