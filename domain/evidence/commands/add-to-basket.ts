import { z } from "zod";
import { messagePlaces } from "@/domain/archive/queries/message-places";
import { lastingCases } from "@/domain/cases/queries/lasting-cases";
import { readingPlace, readingPlaceInput } from "@/domain/cases/queries/reading-place";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { chosenMessages, itemNote } from "../inputs";
import { putInBasket } from "../put-in-basket";

/**
 * Staff put messages they found into their basket of the search's case or purpose. Throws not-found when one is out of
 * reach, refused `basis-over`, limit `basket-full`.
 */
export const addToBasket = defineCommand({
  name: "evidence.add-to-basket",
  permission: "evidence.collect",
  input: z.strictObject({ ...readingPlaceInput, messages: chosenMessages, note: itemNote }),
  async run({ ctx, input }) {
    const { basis, scope } = await readingPlace(ctx, input);
    if (basis.kind === "case" && !(await lastingCases(ctx.db, [basis.id])).has(basis.id)) throw refused("basis-over");
    const found = await messagePlaces(ctx.db, scope, input.messages);
    if (found.length < input.messages.length) throw notFound("message");
    const put = await putInBasket(ctx, basis, found, input.note);
    return changed(put, [
      {
        action: "evidence.put-in-basket",
        subject: { kind: "basket", id: put.basketId },
        context: { caseId: basis.kind === "case" ? basis.id : null },
        reason: input.note || undefined,
        detail: { basis: basis.kind, added: put.added, already: put.already, messages: idsOf(found) },
      },
    ]);
  },
});

const idsOf = (found: readonly { messageId: string }[]) => found.map(({ messageId }) => messageId);
