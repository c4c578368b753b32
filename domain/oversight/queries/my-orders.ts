import { and, asc, eq, gt, lte } from "drizzle-orm";
import { z } from "zod";
import { orderReaders, orders } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { forbidden } from "@/domain/kernel/errors";

/** The orders in force that name the signed-in regulator, the soonest to end first. */
export const myOrders = defineQuery({
  name: "oversight.my-orders",
  permission: "oversight.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    const { actor } = ctx;
    if (actor.kind !== "regulator") throw forbidden("oversight.view");
    const now = ctx.now();
    return ctx.db
      .select({
        id: orders.id,
        documentNumber: orders.documentNumber,
        organ: orders.organ,
        scopeFrom: orders.scopeFrom,
        scopeUntil: orders.scopeUntil,
        validUntil: orders.validUntil,
      })
      .from(orders)
      .innerJoin(orderReaders, eq(orderReaders.orderId, orders.id))
      .where(
        and(
          eq(orderReaders.accountId, actor.accountId),
          eq(orders.state, "active"),
          lte(orders.validFrom, now),
          gt(orders.validUntil, now),
        ),
      )
      .orderBy(asc(orders.validUntil), asc(orders.id));
  },
});
