import { redirect } from "next/navigation";
import { cache } from "react";
import { type BoundOrderView, getBoundOrder } from "@/domain/oversight/queries/get-bound-order";
import { requestCtx } from "./page-ctx";

/** The order the regulator's session works under, or null. One a request. */
export const boundOrder = cache(async () => getBoundOrder.ask(await requestCtx(), {}));

/** The same for pages that need one: those without are sent to choose. */
export async function requireBoundOrder(): Promise<BoundOrderView> {
  const order = await boundOrder();
  if (!order) redirect("/oversight");
  return order;
}
