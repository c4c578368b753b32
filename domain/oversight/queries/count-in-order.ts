import { z } from "zod";
import { type CountSoFar, countThroughout } from "@/domain/archive/queries/count-throughout";
import { countKept, keptRequest } from "@/domain/archive/queries/kept-request";
import { keptSearch } from "@/domain/archive/queries/kept-search";
import { cancelSignal, untilCancelled } from "@/domain/archive/until-cancelled";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { orderReach } from "../internal/order-reach";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * How many messages a search of the regulator finds within the order: up to COUNT_CAP, or with `throughout` all of them,
 * saying on the way how far it is. Logged. Throws as searchInOrder.
 */
export const countInOrder = defineQuery({
  name: "oversight.count-search",
  permission: "oversight.search",
  input: z.strictObject({
    search: z.string().max(64),
    throughout: z.boolean().default(false),
    signal: cancelSignal,
    onProgress: z.custom<(soFar: CountSoFar) => void>((given) => typeof given === "function").optional(),
  }),
  async run({ ctx, input }) {
    const search = await keptSearch(ctx, input.search);
    return readAsRegulator(ctx, "messages", async (db, order) => {
      if (search.basis.kind !== "order" || search.basis.id !== order.id) throw notFound("search");
      const total = await untilCancelled(db, input.signal, async (reading) => {
        if (!input.throughout) return countKept(reading, search, orderReach);
        let counted = 0;
        for await (const soFar of countThroughout(reading, keptRequest(search, orderReach))) {
          input.signal?.throwIfAborted();
          counted = soFar.counted;
          input.onProgress?.(soFar);
        }
        return counted;
      });
      return { searchId: search.id, total, orderId: order.id };
    });
  },
  logged: ({ input, result: { searchId, total, orderId } }) => [
    {
      action: "archive.counted",
      subject: { kind: "order", id: orderId },
      context: { orderId },
      detail: { basis: "order", search: searchId, total, exact: input.throughout },
    },
  ],
});
