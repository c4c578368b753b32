import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidenceBaskets } from "@/db/schema";
import { quoteInCase } from "@/domain/cases/quote-in-case";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { readBaskets } from "../internal/basket-row";

/**
 * Quotes messages of an own basket, or all of them, as evidence in a case, each with its note; they stay in the basket.
 * Throws not-found, refused `basket-empty`, and as quoteInCase.
 */
export const addBasketToCase = defineCommand({
  name: "evidence.add-basket-to-case",
  permission: "case.add-evidence",
  input: z.strictObject({
    basket: z.uuid(),
    items: z.array(z.uuid()).max(500).optional(),
    number: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .transform((number) => number.toUpperCase()),
  }),
  async run({ ctx, input }) {
    const [basket] = await readBaskets(ctx, eq(evidenceBaskets.id, input.basket));
    if (!basket || basket.basis.kind === "order") throw notFound("basket");
    if (basket.endsAt && basket.endsAt <= ctx.now()) throw refused("basis-over");
    const chosen = input.items?.length ? basket.items.filter(({ id }) => input.items?.includes(id)) : basket.items;
    if (chosen.length === 0) throw refused("basket-empty");
    const quoted = chosen.map(({ sha256, ...item }) => ({ ...item, sha256: Buffer.from(sha256, "hex") }));
    const { result, audit } = await quoteInCase(ctx, input.number, quoted);
    return changed(result, [{ ...audit, context: { ...audit.context, basketId: basket.id } }]);
  },
});
