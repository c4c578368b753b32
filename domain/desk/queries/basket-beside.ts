import { z } from "zod";
import { foundKey } from "@/domain/archive/found-page";
import { readMessages } from "@/domain/archive/queries/read-messages";
import type { MessageKind } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { staffSearch } from "@/domain/desk/internal/search-reach";
import { basketOf } from "@/domain/evidence/queries/basket-of";
import type { Ctx } from "@/domain/kernel/ctx";

/** A message of a basket in few words: who sent what kind when, nothing of its text. */
export interface BasketLine {
  id: string;
  groupId: string;
  messageId: string;
  sentAt: Date;
  sha256: string;
  hasNote: boolean;
  /** Null where the message is no longer in the archive. */
  kind: MessageKind | null;
  sender: string | null;
  /** Size of its file in bytes. */
  size: number | null;
  edited: boolean;
  recalled: boolean;
}

/** The basket of a basis as it stands beside a search; the newest first. */
export interface BasketBeside {
  id: string;
  lines: BasketLine[];
}

/** The reader's basket for the basis of a search, without content; null while nothing is in it. Throws not-found. */
export const basketBeside = defineQuery({
  name: "desk.basket-beside",
  permission: "archive.search",
  input: z.strictObject({ search: z.string().max(64) }),
  async run({ ctx, input }): Promise<BasketBeside | null> {
    const { basis } = await staffSearch(ctx, input.search);
    return linesOf(ctx, await basketOf(ctx, basis));
  },
});

async function linesOf(ctx: Ctx, basket: Awaited<ReturnType<typeof basketOf>>): Promise<BasketBeside | null> {
  if (!basket) return null;
  const read = await readMessages(ctx.db, {}, basket.items);
  const { people } = await foundNames(ctx.db, [...read.values()]);
  const lines = basket.items.map(({ id, groupId, messageId, sentAt, sha256, note }) => {
    const message = read.get(foundKey({ groupId, messageId }));
    return {
      ...{ id, groupId, messageId, sentAt, sha256 },
      hasNote: note !== null,
      kind: message?.kind ?? null,
      sender: message ? (people[message.personId]?.label ?? null) : null,
      size: message?.attachment?.size ?? null,
      edited: Boolean(message?.editedAt),
      recalled: Boolean(message?.recalledAt),
    };
  });
  return { id: basket.id, lines: lines.reverse() };
}
