import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { holdEvents, holds } from "@/db/schema";
import type { HoldEventKind, HoldState } from "@/domain/archive/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import { decryptField, encryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { conflict, notFound } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";

export type HoldRow = typeof holds.$inferSelect;

/** The hold, or not found. */
export async function loadHold(ctx: Ctx, holdId: string): Promise<HoldRow> {
  const [hold] = await ctx.db.select(getTableColumns(holds)).from(holds).where(eq(holds.id, holdId));
  if (!hold) throw notFound("hold");
  return hold;
}

/** Moves a hold that is still as it was read; throws conflict `hold-changed` when somebody was faster. */
export async function moveHold(
  ctx: Ctx,
  hold: HoldRow,
  set: Partial<Omit<typeof holds.$inferInsert, "state">> & { state?: HoldState },
): Promise<void> {
  const moved = await ctx.db
    .update(holds)
    .set({ ...set, version: sql`${holds.version} + 1` })
    .where(and(eq(holds.id, hold.id), eq(holds.version, hold.version)))
    .returning({ id: holds.id });
  if (moved.length === 0) throw conflict("hold-changed");
}

const placeOf = (eventId: string) => ({ table: "hold_events", column: "words", rowId: eventId });
const reasonPlace = (holdId: string) => ({ table: "holds", column: "reason", rowId: holdId });

/** Writes down what happened to a hold, its words encrypted. */
export async function noteHold(ctx: Ctx, holdId: string, kind: HoldEventKind, words: string | null): Promise<void> {
  const id = newId();
  await ctx.db.insert(holdEvents).values({
    id,
    holdId,
    kind,
    at: ctx.now(),
    by: actorId(ctx.actor) ?? "",
    words: words ? encryptField(words, placeOf(id)) : null,
  });
}

/** The words of an event in the clear. */
export function openHoldWords({ id, words }: { id: string; words: Uint8Array | null }): string | null {
  return words ? decryptField(words, placeOf(id)) : null;
}

export function sealHoldReason(holdId: string, reason: string): Buffer {
  return encryptField(reason, reasonPlace(holdId));
}

export function openHoldReason({ id, reason }: { id: string; reason: Uint8Array }): string {
  return decryptField(reason, reasonPlace(id));
}
