import { and, eq, gt, inArray, isNull, lt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { cases, evidenceBaskets, orders, savedSearches } from "@/db/schema";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { caseStates } from "@/domain/cases/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/**
 * Erases saved searches and baskets whose purpose or order has ended, or whose case was decided more than a day ago (until
 * then a decision may be taken back; lists leave them out at once).
 */
export const endOver = defineCommand({
  name: "evidence.end-over",
  permission: "evidence.maintain",
  input: z.strictObject({}),
  async run({ ctx }) {
    const now = ctx.now();
    const searches = await ctx.db
      .delete(savedSearches)
      .where(or(lte(savedSearches.endsAt, now), caseOver(ctx, savedSearches.caseId)))
      .returning({ id: savedSearches.id });
    const orderLasts = ctx.db
      .select({ one: sql`1` })
      .from(orders)
      .where(and(eq(orders.id, evidenceBaskets.basisId), eq(orders.state, "active"), gt(orders.validUntil, now)));
    const baskets = await ctx.db
      .delete(evidenceBaskets)
      .where(
        or(
          lte(evidenceBaskets.endsAt, now),
          and(eq(evidenceBaskets.basisKind, "case"), caseOver(ctx, evidenceBaskets.basisId)),
          and(eq(evidenceBaskets.basisKind, "order"), notExists(orderLasts)),
        ),
      )
      .returning({ id: evidenceBaskets.id });
    if (searches.length + baskets.length === 0) return unchanged({ searches: 0, baskets: 0 });
    const ended = { searches: searches.length, baskets: baskets.length };
    return changed(ended, [
      { action: "evidence.ended", subject: { kind: "archive", id: "baskets" }, detail: { ...ended } },
    ]);
  },
});

/** The case of a row is decided for a day, or was merged away. */
function caseOver(ctx: Ctx, column: PgColumn): SQL {
  const since = new Date(ctx.now().getTime() - DAY_MS);
  const over = ctx.db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        inArray(
          cases.state,
          caseStates.filter((state) => !isOpenCase(state)),
        ),
        or(isNull(cases.decidedAt), lt(cases.decidedAt, since)),
      ),
    );
  return inArray(column, over);
}
