import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { orderReasonInput } from "../inputs";
import { loadOrder, moveOrder } from "../internal/settle-order";

/** A second compliance officer refuses the order, with a reason. */
export const rejectOrder = defineCommand({
  name: "oversight.reject-order",
  permission: "order.approve",
  input: orderReasonInput,
  async run({ ctx, input }) {
    const order = await loadOrder(ctx, input.orderId);
    if (order.registeredBy === actorId(ctx.actor)) throw refused("own-act-needs-another-person");
    if (order.state !== "awaiting-approval") throw refused("order-not-awaiting-approval", { state: order.state });
    await moveOrder(ctx, order, "rejected", {});
    return changed({ id: order.id }, [
      {
        action: "order.rejected",
        subject: { kind: "order", id: order.id },
        context: { orderId: order.id },
        changes: { state: { from: order.state, to: "rejected" } },
        reason: input.reason,
      },
    ]);
  },
});
