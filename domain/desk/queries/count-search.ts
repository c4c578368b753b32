import { z } from "zod";
import { countKept } from "@/domain/archive/queries/kept-request";
import { cancelSignal, untilCancelled } from "@/domain/archive/until-cancelled";
import { defineQuery } from "@/domain/command/define-query";
import { searchSubject, staffSearch } from "@/domain/desk/internal/search-reach";

/**
 * How many messages a search of the reader finds: exact below COUNT_CAP, COUNT_CAP at the most; logged with the search.
 * Throws not-found for another's search, refused `search-cancelled`.
 */
export const countSearch = defineQuery({
  name: "desk.count-search",
  permission: "archive.search",
  input: z.strictObject({ search: z.string().max(64), signal: cancelSignal }),
  async run({ ctx, input }) {
    const search = await staffSearch(ctx, input.search);
    const total = await untilCancelled(ctx.db, input.signal, (db) => countKept(db, search, search.scope));
    return { search, total };
  },
  logged: ({ result: { search, total } }) => [
    {
      action: "archive.counted",
      subject: searchSubject(search),
      context: { caseId: search.basis.kind === "case" ? search.basis.id : null },
      detail: { basis: search.basis.kind, search: search.id, total, exact: false },
    },
  ],
});
