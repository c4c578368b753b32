import { sql } from "drizzle-orm";
import { holdMessages, holdScopes, holds } from "@/db/schema";
import { noteHold, sealHoldReason } from "@/domain/archive/internal/hold-row";
import { HOLD_REVIEW_DAYS, type HoldKind, MAX_HELD_MESSAGES } from "@/domain/archive/vocabulary";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { actorId } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { nextNumber } from "@/domain/kernel/numbers";
import { DAY_MS } from "@/domain/kernel/time";

/** All that was said in a group, by a person, or by a person in a group, within a time: from included, until not. */
export interface HeldScope {
  groupId?: string | null;
  personId?: string | null;
  from?: Date | null;
  until?: Date | null;
}

/** A hold as it is placed: the caller has resolved what it covers. */
export interface NewHold {
  kind: HoldKind;
  caseId?: string;
  orderId?: string;
  groupId?: string;
  personId?: string;
  scopes: readonly HeldScope[];
  messages: readonly { groupId: string; sentAt: Date; messageId: string }[];
  reason: string;
  /** When somebody says whether it is still needed. */
  reviewAt: Date;
}

/** Serialises holds with the transactions of a purge: what a hold covers when it commits is kept from then on. */
const HOLD_LOCK = 7153060210003;
/** Rows of one statement. */
const SLICE = 1_000;

/**
 * Places a hold in the open transaction of a command; it holds once that commits. Throws refused `hold-covers-nothing`
 * and `hold-too-wide`, invalid on `reviewAt` when the review is not within 180 days.
 */
export async function recordHold(
  ctx: Ctx,
  hold: NewHold,
): Promise<{ id: string; number: string; audit: AuditEntryInput }> {
  const now = ctx.now();
  const days = (hold.reviewAt.getTime() - now.getTime()) / DAY_MS;
  if (days <= 0 || days > HOLD_REVIEW_DAYS)
    throw invalid([{ field: "reviewAt", rule: "review-within", facts: { days: HOLD_REVIEW_DAYS } }]);
  const { scopes, messages } = hold;
  if (scopes.length === 0 && messages.length === 0) throw refused("hold-covers-nothing");
  if (messages.length > MAX_HELD_MESSAGES) throw refused("hold-too-wide", { maximum: MAX_HELD_MESSAGES });
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${HOLD_LOCK}::bigint)`);
  const id = newId();
  const number = await nextNumber(ctx, "H");
  const { kind, caseId = null, orderId = null, groupId = null, personId = null } = hold;
  await ctx.db.insert(holds).values({
    id,
    number,
    kind,
    caseId,
    orderId,
    groupId,
    personId,
    reason: sealHoldReason(id, hold.reason),
    state: "active",
    placedBy: actorId(ctx.actor) ?? "",
    placedAt: now,
    reviewedAt: now,
    reviewAt: hold.reviewAt,
  });
  for (let at = 0; at < scopes.length; at += SLICE)
    await ctx.db.insert(holdScopes).values(
      scopes.slice(at, at + SLICE).map((scope) => ({
        id: newId(),
        holdId: id,
        groupId: scope.groupId ?? null,
        personId: scope.personId ?? null,
        fromAt: scope.from ?? null,
        untilAt: scope.until ?? null,
      })),
    );
  for (let at = 0; at < messages.length; at += SLICE)
    await ctx.db
      .insert(holdMessages)
      .values(
        messages
          .slice(at, at + SLICE)
          .map(({ groupId, sentAt, messageId }) => ({ holdId: id, groupId, sentAt, messageId })),
      )
      .onConflictDoNothing();
  await noteHold(ctx, id, "placed", null);
  return {
    id,
    number,
    audit: {
      action: "hold.placed",
      subject: { kind: "hold", id },
      context: { caseId, orderId, groupId, personId },
      reason: hold.reason,
      detail: { kind, number, scopes: scopes.length, messages: messages.length, reviewAt: hold.reviewAt.toISOString() },
    },
  };
}
