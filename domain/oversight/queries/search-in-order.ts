import { z } from "zod";
import type { SearchResults } from "@/domain/archive/found-page";
import { holdsOf } from "@/domain/archive/queries/holds-of";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { runKeptSearch } from "@/domain/archive/queries/run-kept-search";
import { cancelSignal, untilCancelled } from "@/domain/archive/until-cancelled";
import { SEARCH_ORDERS } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { orderNames } from "../internal/order-names";
import { orderReach } from "../internal/order-reach";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * One page of a search that the regulator started under the order in force, in its order, masked; logged for compliance
 * to see. Throws as readAsRegulator, not-found for another's search or one of another order, refused `search-cancelled`.
 */
export const searchInOrder = defineQuery({
  name: "oversight.run-search",
  permission: "oversight.search",
  input: z.strictObject({
    search: z.string().max(64),
    cursor: z.string().max(1_000).optional(),
    /** Instead of the order it was started with. */
    order: z.enum(SEARCH_ORDERS).optional(),
    context: z.boolean().default(true),
    signal: cancelSignal,
  }),
  async run({ ctx, input }): Promise<SearchResults & { orderId: string }> {
    const asked = await keptSearch(ctx, input.search);
    const search = { ...asked, order: input.order ?? asked.order };
    const found = await readAsRegulator(ctx, "messages", async (db, order) => {
      if (search.basis.kind !== "order" || search.basis.id !== order.id) throw notFound("search");
      const page = await untilCancelled(db, input.signal, (reading) =>
        runKeptSearch(reading, search, { scope: orderReach, cursor: input.cursor, context: input.context }),
      );
      const context = Object.values(page.around).flatMap(({ before, after }) =>
        [before, after].filter((one) => one !== null),
      );
      const { groups = [], people = [] } = search.filters;
      const names = await orderNames(db, [...page.rows, ...context], groups, people);
      return { ...page, names, orderId: order.id };
    });
    return { search, ...found, holds: await holdsOf(ctx.db, found.rows) };
  },
  logged: ({ input, result: { search, rows, total, orderId } }) => [
    {
      action: "archive.searched",
      subject: { kind: "order", id: orderId },
      context: { orderId },
      reason: search.text || undefined,
      detail: {
        basis: "order",
        search: search.id,
        form: search.form,
        filters: Object.entries(search.filters).flatMap(([name, value]) => (value ? [name] : [])),
        results: rows.length,
        ...(total === null ? {} : { total }),
        further: input.cursor !== undefined,
      },
    },
  ],
});
