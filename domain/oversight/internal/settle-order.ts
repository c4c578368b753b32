import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";
import type { OrderState } from "../vocabulary";

type OrderRow = typeof orders.$inferSelect;

/** The order, or not found. */
export async function loadOrder(ctx: Ctx, orderId: string): Promise<OrderRow> {
  const [order] = await ctx.db.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw notFound("order");
  return order;
}

/** Moves an order from one state to another; throws conflict `order-changed` when somebody was faster. */
export async function moveOrder(
  ctx: Ctx,
  order: OrderRow,
  to: OrderState,
  set: Partial<typeof orders.$inferInsert>,
): Promise<void> {
  const moved = await ctx.db
    .update(orders)
    .set({ ...set, state: to })
    .where(and(eq(orders.id, order.id), eq(orders.state, order.state)))
    .returning({ id: orders.id });
  if (moved.length === 0) throw conflict("order-changed");
}
