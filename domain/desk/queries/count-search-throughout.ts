import { z } from "zod";
import { type CountSoFar, countThroughout } from "@/domain/archive/queries/count-throughout";
import { keptRequest } from "@/domain/archive/queries/kept-request";
import { cancelSignal, untilCancelled } from "@/domain/archive/until-cancelled";
import { defineQuery } from "@/domain/command/define-query";
import { searchSubject, staffSearch } from "@/domain/desk/internal/search-reach";

/**
 * How many messages a search of the reader finds, all of them; says on the way how far it is. Logged when it is through.
 * Throws not-found for another's search, refused `search-cancelled`.
 */
export const countSearchThroughout = defineQuery({
  name: "desk.count-search-throughout",
  permission: "archive.search",
  input: z.strictObject({
    search: z.string().max(64),
    signal: cancelSignal,
    onProgress: z.custom<(soFar: CountSoFar) => void>((given) => typeof given === "function").optional(),
  }),
  async run({ ctx, input }) {
    const search = await staffSearch(ctx, input.search);
    const request = keptRequest(search, search.scope);
    const total = await untilCancelled(ctx.db, input.signal, async (db) => {
      let counted = 0;
      for await (const soFar of countThroughout(db, request)) {
        input.signal?.throwIfAborted();
        counted = soFar.counted;
        input.onProgress?.(soFar);
      }
      return counted;
    });
    return { search, total };
  },
  logged: ({ result: { search, total } }) => [
    {
      action: "archive.counted",
      subject: searchSubject(search),
      context: { caseId: search.basis.kind === "case" ? search.basis.id : null },
      detail: { basis: search.basis.kind, search: search.id, total, exact: true },
    },
  ],
});
