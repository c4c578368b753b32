import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { orderReaders, orders, sessions } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { forbidden, notFound } from "@/domain/kernel/errors";
import { orderIdInput } from "../inputs";

/** A regulator chooses the order this session works under; everything shown from then on follows from it. */
export const bindOrder = defineCommand({
  name: "oversight.bind-order",
  permission: "oversight.view",
  input: orderIdInput,
  async run({ ctx, input }) {
    const { actor } = ctx;
    if (actor.kind !== "regulator") throw forbidden("oversight.view");
    const now = ctx.now();
    const [order] = await ctx.db
      .select({ id: orders.id })
      .from(orders)
      .innerJoin(orderReaders, eq(orderReaders.orderId, orders.id))
      .where(
        and(
          eq(orders.id, input.orderId),
          eq(orderReaders.accountId, actor.accountId),
          eq(orders.state, "active"),
          lte(orders.validFrom, now),
          gt(orders.validUntil, now),
        ),
      );
    if (!order) throw notFound("order");
    await ctx.db
      .update(sessions)
      .set({ orderId: order.id })
      .where(and(eq(sessions.id, actor.sessionId), eq(sessions.accountId, actor.accountId), isNull(sessions.endedAt)));
    return changed({ id: order.id }, [
      { action: "order.bound", subject: { kind: "order", id: order.id }, context: { orderId: order.id } },
    ]);
  },
});
