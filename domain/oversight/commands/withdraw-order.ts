import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";
import { orderReasonInput } from "../inputs";
import { loadOrder, moveOrder } from "../internal/settle-order";

/** Ends an order before its date, with a reason. Its readers see nothing more from the next request on. */
export const withdrawOrder = defineCommand({
  name: "oversight.withdraw-order",
  permission: "order.register",
  input: orderReasonInput,
  async run({ ctx, input }) {
    const order = await loadOrder(ctx, input.orderId);
    if (order.state !== "active" && order.state !== "awaiting-approval") {
      throw refused("order-already-ended", { state: order.state });
    }
    await moveOrder(ctx, order, "withdrawn", { withdrawnAt: ctx.now() });
    return changed({ id: order.id }, [
      {
        action: "order.withdrawn",
        subject: { kind: "order", id: order.id },
        context: { orderId: order.id },
        changes: { state: { from: order.state, to: "withdrawn" } },
        reason: input.reason,
      },
    ]);
  },
});
