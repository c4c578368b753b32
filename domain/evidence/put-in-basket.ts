import { count, eq } from "drizzle-orm";
import { evidenceItems } from "@/db/schema";
import type { KeptBasis } from "@/domain/archive/kept-search";
import type { MessageFacts } from "@/domain/archive/queries/message-places";
import { encryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { limit } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { notePlace, openBasket } from "./internal/basket-row";
import { MAX_BASKET_ITEMS } from "./vocabulary";

/** What became of messages put into a basket: those that were in it already stay as they were. */
export interface PutInBasket {
  basketId: string;
  added: number;
  already: number;
}

/**
 * Puts messages into the basket that the account of ctx has for a basis. The caller has settled that the basis lasts and
 * reaches them. Throws limit `basket-full`.
 */
export async function putInBasket(
  ctx: Ctx,
  basis: KeptBasis,
  found: readonly MessageFacts[],
  note: string,
): Promise<PutInBasket> {
  const basketId = await openBasket(ctx, basis);
  const rows = found.map(({ groupId, messageId, sentAt, sha256 }) => {
    const id = newId();
    const sealed = note ? encryptField(note, notePlace(id)) : null;
    return { id, basketId, groupId, messageId, sentAt, sha256, note: sealed, addedAt: ctx.now() };
  });
  const added = await ctx.db
    .insert(evidenceItems)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: evidenceItems.id });
  const [have] = await ctx.db
    .select({ count: count() })
    .from(evidenceItems)
    .where(eq(evidenceItems.basketId, basketId));
  if ((have?.count ?? 0) > MAX_BASKET_ITEMS) throw limit("basket-full", { maximum: MAX_BASKET_ITEMS });
  return { basketId, added: added.length, already: found.length - added.length };
}
