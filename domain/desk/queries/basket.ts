import { z } from "zod";
import type { FoundMessage } from "@/domain/archive/found";
import { type FoundNames, foundKey, type HoldLabel } from "@/domain/archive/found-page";
import { holdsOf } from "@/domain/archive/queries/holds-of";
import { readMessages } from "@/domain/archive/queries/read-messages";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { readNote } from "@/domain/desk/internal/read-note";
import type { Basket, BasketItem } from "@/domain/evidence/basket";
import { ownBaskets } from "@/domain/evidence/queries/own-baskets";
import { notFound } from "@/domain/kernel/errors";

/** A basket with the messages in it; null where one is no longer in the archive. */
export interface ReadBasket extends Basket {
  messages: { item: BasketItem; message: FoundMessage | null }[];
  names: FoundNames;
  /** By `foundKey`. */
  holds: Record<string, HoldLabel[]>;
}

/** An own basket with its messages, senders masked; the read is logged. Throws not-found. */
export const basket = defineQuery({
  name: "desk.basket",
  permission: "archive.view-conversation",
  input: z.strictObject({ basket: z.string().max(64) }),
  async run({ ctx, input }): Promise<ReadBasket> {
    const found = (await ownBaskets.ask(ctx, {})).find(({ id }) => id === input.basket);
    if (!found) throw notFound("basket");
    const read = await readMessages(ctx.db, {}, found.items);
    const messages = [...read.values()];
    return {
      ...found,
      messages: found.items.map((item) => ({ item, message: read.get(foundKey(item)) ?? null })),
      names: await foundNames(
        ctx.db,
        messages,
        found.items.map(({ groupId }) => groupId),
      ),
      holds: await holdsOf(ctx.db, messages),
    };
  },
  logged: ({ result: { id, basis, items } }) => [
    {
      action: "evidence.basket-read",
      subject: { kind: "basket", id },
      context: { caseId: basis.kind === "case" ? basis.id : null },
      reason: readNote(basis),
      detail: { basis: basis.kind, messages: items.length },
    },
  ],
});
