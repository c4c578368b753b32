import type { KeptBasis } from "@/domain/archive/kept-search";
import type { Ctx } from "@/domain/kernel/ctx";
import type { Basket } from "../basket";
import { readBaskets } from "../internal/basket-row";

/** The basket that the account of ctx has for a basis, or null. The caller has settled that the basis lasts. */
export async function basketOf(ctx: Ctx, basis: KeptBasis): Promise<Basket | null> {
  const [found] = await readBaskets(ctx, basis);
  if (!found || (found.endsAt && found.endsAt <= ctx.now())) return null;
  return { ...found, basis };
}
