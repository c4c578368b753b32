"use server";

import { bindOrder } from "@/domain/oversight/commands/bind-order";
import { formAction } from "@/lib/form-action";

/** Choose the order this session works under. */
export const bindOrderAction = formAction(bindOrder, {
  sample: { orderId: "00000000-0000-7000-8000-000000000000" },
  revalidate: ["/oversight"],
});
