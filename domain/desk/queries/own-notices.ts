import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import { ownPersonId } from "@/domain/desk/internal/own-person";
import { invalid } from "@/domain/kernel/errors";
import { isId } from "@/domain/kernel/ids";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { noticesOf } from "@/domain/measures/queries/own-notices";
import { ownUnread } from "./own-unread";

/** The own notices, newest first, keyset by time and id, and how many have not been read. */
export const ownNotices = defineQuery({
  name: "desk.own-notices",
  permission: "notice.read-own",
  input: z.strictObject({ cursor: z.string().max(500).optional() }),
  async run({ ctx, input }) {
    const personId = ownPersonId(ctx, "notice.read-own");
    const found = await noticesOf(ctx, personId, pageSize + 1, placeOf(input.cursor));
    const page = toPage(found, pageSize, (row) => [row.publishedAt.getTime(), row.id]);
    return { ...page, unread: await ownUnread.ask(ctx, {}) };
  },
});

function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  if (!cursor) return null;
  const [at, id] = decodeCursor(cursor, 2);
  if (typeof at !== "number" || typeof id !== "string" || !isId(id)) {
    throw invalid([{ field: "cursor", rule: "cursor" }]);
  }
  return { at: new Date(at), id };
}
