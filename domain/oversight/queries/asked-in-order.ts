import { z } from "zod";
import type { FoundNames } from "@/domain/archive/found-page";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { orderNames } from "../internal/order-names";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * What a search of the regulator asks under the order in force, with the names its filters stand for; no content.
 * Throws as readAsRegulator, not-found for another's search or one of another order.
 */
export const askedInOrder = defineQuery({
  name: "oversight.asked-search",
  permission: "oversight.search",
  input: z.strictObject({ search: z.string().max(64) }),
  async run({ ctx, input }): Promise<{ search: KeptSearch; names: FoundNames }> {
    const search = await keptSearch(ctx, input.search);
    return readAsRegulator(ctx, "messages", async (db, order) => {
      if (search.basis.kind !== "order" || search.basis.id !== order.id) throw notFound("search");
      const { groups = [], people = [] } = search.filters;
      return { search, names: await orderNames(db, [], groups, people) };
    });
  },
});
