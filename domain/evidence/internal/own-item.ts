import { and, eq, getTableColumns } from "drizzle-orm";
import { evidenceBaskets, evidenceItems } from "@/db/schema";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";

/** A message in a basket of the account of ctx, with the case it is for. Throws not-found. */
export async function ownItem(ctx: Ctx, id: string) {
  const [found] = await ctx.db
    .select({
      ...getTableColumns(evidenceItems),
      basisKind: evidenceBaskets.basisKind,
      basisId: evidenceBaskets.basisId,
    })
    .from(evidenceItems)
    .innerJoin(evidenceBaskets, eq(evidenceBaskets.id, evidenceItems.basketId))
    .where(and(eq(evidenceItems.id, id), eq(evidenceBaskets.accountId, actorId(ctx.actor) ?? "")));
  if (!found) throw notFound("basket-item");
  const { basisKind, basisId, ...item } = found;
  return { item, context: { [basisKind === "order" ? "orderId" : "caseId"]: basisId } };
}
