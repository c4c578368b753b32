import { inArray } from "drizzle-orm";
import { z } from "zod";
import { groups, people } from "@/db/schema";
import { keepSearch } from "@/domain/archive/keep-search";
import { daysInOrder, instantsOf, searchForm } from "@/domain/archive/search-form";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid } from "@/domain/kernel/errors";
import { readAsRegulator } from "../internal/read-as-regulator";

/**
 * Keeps a regulator's search under the order in force; words encrypted, never in the URL. Throws as readAsRegulator, and
 * invalid on the field that names nothing within the order or cannot be read.
 */
export const startOrderSearch = defineCommand({
  name: "oversight.start-search",
  permission: "oversight.search",
  input: z.strictObject(searchForm).superRefine((given, ctx) => daysInOrder(given, ctx)),
  async run({ ctx, input }) {
    const { text, form, order, kinds, roles, changes, held } = input;
    // The regulator's own role reads, so that what lies beyond the order is unknown here too.
    const within = await readAsRegulator(ctx, "messages", async (db, order) => ({
      orderId: order.id,
      groups: input.groups?.length
        ? await db.select({ id: groups.id }).from(groups).where(inArray(groups.code, input.groups))
        : [],
      people: input.people?.length
        ? await db.select({ id: people.id }).from(people).where(inArray(people.code, input.people))
        : [],
    }));
    if (within.groups.length < new Set(input.groups).size) throw invalid([{ field: "groups", rule: "unknown-group" }]);
    if (within.people.length < new Set(input.people).size) throw invalid([{ field: "people", rule: "unknown-person" }]);
    const ids = (rows: { id: string }[]) => (rows.length > 0 ? rows.map((row) => row.id) : undefined);
    const searchId = await keepSearch(ctx, {
      text,
      form,
      order,
      basis: { kind: "order", id: within.orderId },
      scope: { groups: null, from: null, until: null },
      filters: {
        groups: ids(within.groups),
        people: ids(within.people),
        roles,
        kinds,
        changes,
        held,
        ...instantsOf(input),
      },
    });
    return changed({ searchId }, [{ action: "archive.search-started", subject: { kind: "query", id: searchId } }]);
  },
});
