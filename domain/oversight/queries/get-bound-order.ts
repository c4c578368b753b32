import { asc } from "drizzle-orm";
import { z } from "zod";
import { groups } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { DomainError } from "@/domain/kernel/errors";
import { readAsRegulator } from "../internal/read-as-regulator";

/** The order this session works under, with its groups; null when none is bound or it is no longer in force. */
export const getBoundOrder = defineQuery({
  name: "oversight.bound-order",
  permission: "oversight.view",
  input: z.strictObject({}),
  async run({ ctx }) {
    try {
      return await readAsRegulator(ctx, null, async (db, order) => {
        const scope = await db
          .select({ id: groups.id, code: groups.code, name: groups.name })
          .from(groups)
          .orderBy(asc(groups.name));
        return { ...order, groups: scope };
      });
    } catch (error) {
      if (error instanceof DomainError && error.reason === "no-order-in-force") return null;
      throw error;
    }
  },
});

export type BoundOrderView = NonNullable<Awaited<ReturnType<typeof getBoundOrder.ask>>>;
