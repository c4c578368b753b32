import { inArray } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";

/** Spoken numbers of cases by their ids, for lists of measures that link to them. */
export const caseNumbers = defineQuery({
  name: "desk.case-numbers",
  permission: "measure.view",
  input: z.strictObject({ caseIds: z.array(z.uuid()).max(100) }),
  async run({ ctx, input }): Promise<Record<string, string>> {
    if (input.caseIds.length === 0) return {};
    const rows = await ctx.db
      .select({ id: cases.id, number: cases.number })
      .from(cases)
      .where(inArray(cases.id, input.caseIds));
    return Object.fromEntries(rows.map(({ id, number }) => [id, number]));
  },
});
