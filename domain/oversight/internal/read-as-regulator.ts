import { sql } from "drizzle-orm";
import { type Database, regulatorDatabase } from "@/db/client";
import { orders } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import { forbidden, refused } from "@/domain/kernel/errors";
import type { DataClass } from "../vocabulary";

/** The order that binds a regulator's session, as the regulator's role itself sees it. */
export interface BoundOrder {
  id: string;
  documentNumber: string;
  organ: string;
  dataClasses: string[];
  scopeFrom: Date;
  scopeUntil: Date;
  validUntil: Date;
}

/**
 * Reads as the regulators' database role, in a read-only transaction that knows only the session's token. The database
 * derives the order from it and shows nothing beyond (migration oversight_rights).
 * Throws forbidden for other actors; refused `no-order-in-force` without a valid order, `outside-data-classes` when
 * the order does not open this kind of data.
 */
export async function readAsRegulator<Result>(
  ctx: Ctx,
  dataClass: DataClass | null,
  read: (db: Database, order: BoundOrder) => Promise<Result>,
): Promise<Result> {
  const { actor } = ctx;
  if (actor.kind !== "regulator") throw forbidden("oversight.view");
  return regulatorDatabase().transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('qunjian.session_token', ${actor.sessionToken}, true)`);
      const [order] = await tx
        .select({
          id: orders.id,
          documentNumber: orders.documentNumber,
          organ: orders.organ,
          dataClasses: orders.dataClasses,
          scopeFrom: orders.scopeFrom,
          scopeUntil: orders.scopeUntil,
          validUntil: orders.validUntil,
        })
        .from(orders);
      if (!order) throw refused("no-order-in-force");
      if (dataClass && !order.dataClasses.includes(dataClass)) throw refused("outside-data-classes", { dataClass });
      return read(tx as unknown as Database, order);
    },
    { accessMode: "read only" },
  );
}
