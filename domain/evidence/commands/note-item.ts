import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidenceItems } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { encryptField } from "@/domain/kernel/cipher";
import { itemNote } from "../inputs";
import { notePlace } from "../internal/basket-row";
import { ownItem } from "../internal/own-item";

/** Writes the note on a message of an own basket; an empty one takes it away. Kept encrypted. Throws not-found. */
export const noteItem = defineCommand({
  name: "evidence.note-item",
  permission: "evidence.collect",
  input: z.strictObject({ item: z.uuid(), note: itemNote }),
  async run({ ctx, input }) {
    const { item, context } = await ownItem(ctx, input.item);
    const note = input.note ? encryptField(input.note, notePlace(item.id)) : null;
    await ctx.db.update(evidenceItems).set({ note }).where(eq(evidenceItems.id, item.id));
    return changed({ basketId: item.basketId }, [
      {
        action: "evidence.noted",
        subject: { kind: "basket", id: item.basketId },
        context,
        reason: input.note || undefined,
        detail: { message: item.messageId },
      },
    ]);
  },
});
