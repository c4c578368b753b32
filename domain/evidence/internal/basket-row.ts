import { and, asc, eq, getTableColumns, inArray, type SQL } from "drizzle-orm";
import { evidenceBaskets, evidenceItems } from "@/db/schema";
import type { KeptBasis } from "@/domain/archive/kept-search";
import { PURPOSE_KEPT_MS } from "@/domain/archive/vocabulary";
import type { Basket } from "@/domain/evidence/basket";
import { actorId } from "@/domain/kernel/actor";
import { decryptField, encryptField, equalityIndex } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";

const purposePlace = (rowId: string) => ({ table: "evidence_baskets", column: "purpose", rowId });
/** Where an item's note lives. */
export const notePlace = (rowId: string) => ({ table: "evidence_items", column: "note", rowId });

/** What makes two bases the same: the id, or the purpose whatever its blanks. */
function keyOf(basis: KeptBasis): string {
  if (basis.kind !== "purpose") return basis.id;
  return equalityIndex("evidence-purpose", basis.purpose.trim().replace(/\s+/g, " ")).toString("hex");
}

const ofBasis = (ctx: Ctx, basis: KeptBasis): SQL | undefined =>
  and(
    eq(evidenceBaskets.accountId, actorId(ctx.actor) ?? ""),
    eq(evidenceBaskets.basisKind, basis.kind),
    eq(evidenceBaskets.basisKey, keyOf(basis)),
  );

/**
 * The account's basket of a basis, locked; made when there is none, emptied when the purpose it was for has ended and is
 * stated anew. The caller has settled that the basis lasts.
 */
export async function openBasket(ctx: Ctx, basis: KeptBasis): Promise<string> {
  const id = newId();
  const now = ctx.now();
  await ctx.db
    .insert(evidenceBaskets)
    .values({
      id,
      accountId: actorId(ctx.actor) ?? "",
      basisKind: basis.kind,
      basisKey: keyOf(basis),
      basisId: basis.kind === "purpose" ? null : basis.id,
      purpose: basis.kind === "purpose" ? encryptField(basis.purpose, purposePlace(id)) : null,
      createdAt: now,
      endsAt: basis.kind === "purpose" ? new Date(now.getTime() + PURPOSE_KEPT_MS) : null,
    })
    .onConflictDoNothing();
  const [row] = await ctx.db
    .select({ id: evidenceBaskets.id, endsAt: evidenceBaskets.endsAt })
    .from(evidenceBaskets)
    .where(ofBasis(ctx, basis))
    .for("update");
  if (!row) throw new Error("a basket that is neither there nor made");
  if (row.endsAt && row.endsAt <= now) {
    await ctx.db.delete(evidenceBaskets).where(eq(evidenceBaskets.id, row.id));
    return openBasket(ctx, basis);
  }
  return row.id;
}

/** The account's baskets that meet a condition, the oldest first, with their items. Case numbers are given by `numbers`. */
export async function readBaskets(
  ctx: Ctx,
  condition: SQL | KeptBasis,
  numbers: ReadonlyMap<string, string> = new Map(),
): Promise<Basket[]> {
  const where = "kind" in condition ? ofBasis(ctx, condition) : condition;
  const rows = await ctx.db
    .select(getTableColumns(evidenceBaskets))
    .from(evidenceBaskets)
    .where(and(eq(evidenceBaskets.accountId, actorId(ctx.actor) ?? ""), where))
    .orderBy(asc(evidenceBaskets.createdAt), asc(evidenceBaskets.id));
  const items = await itemsOf(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    basis: basisOf(row, numbers),
    createdAt: row.createdAt,
    endsAt: row.endsAt,
    items: items
      .filter(({ basketId }) => basketId === row.id)
      .map(({ id, groupId, messageId, sentAt, sha256, note, addedAt }) => ({
        ...{ id, groupId, messageId, sentAt, addedAt },
        sha256: sha256.toString("hex"),
        note: note ? decryptField(note, notePlace(id)) : null,
      })),
  }));
}

function basisOf(row: typeof evidenceBaskets.$inferSelect, numbers: ReadonlyMap<string, string>): KeptBasis {
  const { id, basisKind, basisId, purpose } = row;
  if (basisKind === "purpose")
    return { kind: "purpose", purpose: purpose ? decryptField(purpose, purposePlace(id)) : "" };
  const basisOfRow = basisId ?? "";
  return basisKind === "case"
    ? { kind: "case", id: basisOfRow, number: numbers.get(basisOfRow) ?? "" }
    : { kind: "order", id: basisOfRow };
}

async function itemsOf(ctx: Ctx, basketIds: string[]) {
  if (basketIds.length === 0) return [];
  return ctx.db
    .select(getTableColumns(evidenceItems))
    .from(evidenceItems)
    .where(inArray(evidenceItems.basketId, basketIds))
    .orderBy(asc(evidenceItems.addedAt), asc(evidenceItems.sentAt), asc(evidenceItems.messageId));
}
