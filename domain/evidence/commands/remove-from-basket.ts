import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidenceItems } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { ownItem } from "../internal/own-item";

/** Takes a message out of an own basket; the message itself stays in the archive. Throws not-found. */
export const removeFromBasket = defineCommand({
  name: "evidence.remove-from-basket",
  permission: "evidence.collect",
  input: z.strictObject({ item: z.uuid() }),
  async run({ ctx, input }) {
    const { item, context } = await ownItem(ctx, input.item);
    await ctx.db.delete(evidenceItems).where(eq(evidenceItems.id, item.id));
    return changed({ basketId: item.basketId }, [
      {
        action: "evidence.taken-from-basket",
        subject: { kind: "basket", id: item.basketId },
        context,
        detail: { message: item.messageId },
      },
    ]);
  },
});
