import { z } from "zod";
import { storedMessageId } from "@/domain/archive/inputs";
import { findArchivedMessage } from "@/domain/archive/queries/find-archived-message";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound } from "@/domain/kernel/errors";
import { orderReach } from "../internal/order-reach";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * The original of an edited or recalled message of the order with every later version, for a written reason and on
 * record. Throws as readAsRegulator, not-found beyond the order.
 */
export const revealOriginalInOrder = defineCommand({
  name: "oversight.reveal-original",
  permission: "oversight.search",
  input: z.strictObject({
    groupId: z.uuid(),
    messageId: storedMessageId,
    reason: z.string().trim().min(4).max(500),
  }),
  async run({ ctx, input }) {
    const { message, orderId } = await readAsRegulator(ctx, "messages", async (db, order) => ({
      message: await findArchivedMessage(db, orderReach, input.groupId, input.messageId),
      orderId: order.id,
    }));
    if (!message) throw notFound("message");
    return changed(message, [
      {
        action: "archive.original-revealed",
        subject: { kind: "message", id: message.messageId },
        context: { orderId, groupId: message.groupId },
        reason: input.reason,
        detail: { revisions: message.revisions.length },
      },
    ]);
  },
});
