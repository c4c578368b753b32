import { sql } from "drizzle-orm";
import { z } from "zod";
import { lastingCases } from "@/domain/cases/queries/lasting-cases";
import { defineQuery } from "@/domain/command/define-query";
import type { Basket } from "../basket";
import { readBaskets } from "../internal/basket-row";

/** The reader's own baskets whose case is open or whose purpose has not ended, the newest first; no content. */
export const ownBaskets = defineQuery({
  name: "evidence.own-baskets",
  permission: "evidence.collect",
  input: z.strictObject({}),
  async run({ ctx }): Promise<Basket[]> {
    const all = await readBaskets(ctx, sql`true`);
    const open = await lastingCases(
      ctx.db,
      all.map(({ basis }) => (basis.kind === "case" ? basis.id : null)),
    );
    const now = ctx.now();
    return all
      .flatMap((basket): Basket[] => {
        const { basis, endsAt } = basket;
        if (basis.kind === "purpose") return endsAt && endsAt > now ? [basket] : [];
        const number = open.get(basis.id);
        return basis.kind === "case" && number ? [{ ...basket, basis: { ...basis, number } }] : [];
      })
      .reverse();
  },
});
