import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";
import { orderIdInput } from "../inputs";
import { loadOrder, moveOrder } from "../internal/settle-order";

/** A second compliance officer lets the order open what it names. Throws refused for the one who registered it. */
export const approveOrder = defineCommand({
  name: "oversight.approve-order",
  permission: "order.approve",
  input: orderIdInput,
  async run({ ctx, input }) {
    const order = await loadOrder(ctx, input.orderId);
    const approver = actorId(ctx.actor);
    if (order.registeredBy === approver) throw refused("own-act-needs-another-person");
    if (order.state !== "awaiting-approval") throw refused("order-not-awaiting-approval", { state: order.state });
    await moveOrder(ctx, order, "active", { approvedBy: approver, approvedAt: ctx.now() });
    return changed({ id: order.id }, [
      {
        action: "order.approved",
        subject: { kind: "order", id: order.id },
        context: { orderId: order.id },
        changes: { state: { from: order.state, to: "active" } },
      },
    ]);
  },
});
