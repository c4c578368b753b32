import { asc, eq } from "drizzle-orm";
import { groups, orderGroups, orderReaders, orders } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";
import { notFound } from "@/domain/kernel/errors";
import { orderIdInput } from "../inputs";

/** One order with its groups, its readers' account ids and the officers the document names. */
export const getOrder = defineQuery({
  name: "oversight.get-order",
  permission: "order.view",
  input: orderIdInput,
  async run({ ctx, input }) {
    const [order] = await ctx.db.select().from(orders).where(eq(orders.id, input.orderId));
    if (!order) throw notFound("order");
    const scope = await ctx.db
      .select({ id: groups.id, code: groups.code, name: groups.name })
      .from(orderGroups)
      .innerJoin(groups, eq(groups.id, orderGroups.groupId))
      .where(eq(orderGroups.orderId, order.id))
      .orderBy(asc(groups.name));
    const readers = await ctx.db
      .select({ accountId: orderReaders.accountId })
      .from(orderReaders)
      .where(eq(orderReaders.orderId, order.id));
    const place = { table: "orders", column: "officers", rowId: order.id };
    const officers = JSON.parse(decryptField(order.officers, place)) as string[];
    return {
      ...order,
      officers,
      groups: scope,
      readerIds: readers.map((reader) => reader.accountId),
      registeredByMe: order.registeredBy === actorId(ctx.actor),
    };
  },
  logged: ({ result }) => [
    { action: "order.viewed", subject: { kind: "order", id: result.id }, context: { orderId: result.id } },
  ],
});

export type OrderView = Awaited<ReturnType<typeof getOrder.ask>>;
