import { and, desc, gt, inArray, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { listOrdersInput } from "../inputs";

/** Orders with their use so far, newest first; at most 200. `current` leaves out those that have ended. */
export const listOrders = defineQuery({
  name: "oversight.list-orders",
  permission: "order.view",
  input: listOrdersInput,
  async run({ ctx, input }) {
    const current = and(inArray(orders.state, ["awaiting-approval", "active"]), gt(orders.validUntil, ctx.now()));
    const rows = await ctx.db
      .select({
        id: orders.id,
        documentNumber: orders.documentNumber,
        organ: orders.organ,
        jurisdiction: orders.jurisdiction,
        state: orders.state,
        scopeFrom: orders.scopeFrom,
        scopeUntil: orders.scopeUntil,
        validFrom: orders.validFrom,
        validUntil: orders.validUntil,
        registeredBy: orders.registeredBy,
        groupCount: sql<number>`(select count(*)::int from order_groups g where g.order_id = orders.id)`,
        readerCount: sql<number>`(select count(*)::int from order_readers r where r.order_id = orders.id)`,
        viewCount: sql<number>`(select count(*)::int from audit_entries e
          where e.actor_role = 'regulator' and e.context @> jsonb_build_object('orderId', orders.id::text))`,
      })
      .from(orders)
      .where(input.state === "current" ? current : undefined)
      .orderBy(desc(orders.registeredAt), desc(orders.id))
      .limit(200);
    return rows.map((row) => ({ ...row, registeredByMe: row.registeredBy === actorId(ctx.actor) }));
  },
});
