import { z } from "zod";
import type { SearchResults } from "@/domain/archive/found-page";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { runKeptSearch } from "@/domain/archive/queries/run-kept-search";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { orderNames } from "../internal/order-names";
import { orderReach } from "../internal/order-reach";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * One page of a search that the regulator started under the order in force, newest first, masked; logged for compliance
 * to see. Throws as readAsRegulator, not-found for another's search or one of another order.
 */
export const searchInOrder = defineQuery({
  name: "oversight.run-search",
  permission: "oversight.search",
  input: z.strictObject({
    search: z.string().max(64),
    cursor: z.string().max(1_000).optional(),
    context: z.boolean().default(true),
  }),
  async run({ ctx, input }): Promise<SearchResults & { orderId: string }> {
    const search = await keptSearch(ctx, input.search);
    return readAsRegulator(ctx, "messages", async (db, order) => {
      if (search.basis.kind !== "order" || search.basis.id !== order.id) throw notFound("search");
      const found = await runKeptSearch(db, search, {
        scope: orderReach,
        cursor: input.cursor,
        context: input.context,
        groupsOfPlatform: async () => [],
      });
      const context = Object.values(found.around).flatMap(({ before, after }) =>
        [before, after].filter((one) => one !== null),
      );
      const { groups = [], people = [] } = search.filters;
      const names = await orderNames(db, [...found.rows, ...context], groups, people);
      return { search, ...found, names, orderId: order.id };
    });
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
        results: rows.length,
        total,
        further: input.cursor !== undefined,
      },
    },
  ],
});
