import { asc, count, eq, getTableColumns, inArray } from "drizzle-orm";
import { cases, groups, holdEvents, holdMessages, holdScopes, holds, orders, people } from "@/db/schema";
import { can } from "@/domain/access/rules/can";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { holdIdInput } from "@/domain/archive/hold-inputs";
import { openHold } from "@/domain/archive/open-hold";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { maskName } from "@/domain/people/rules/mask";

/** Scopes shown; the others are counted. */
const SHOWN_SCOPES = 50;

/** One hold: what it covers, why, and what happened to it. The reasons only for those who account for holds; logged. */
export const getHold = defineQuery({
  name: "desk.get-hold",
  permission: "hold.view",
  input: holdIdInput,
  async run({ ctx, input: { holdId } }) {
    const [hold] = await ctx.db.select(getTableColumns(holds)).from(holds).where(eq(holds.id, holdId));
    if (!hold) throw notFound("hold");
    const [scopes, [single], events, [about], [order]] = await Promise.all([
      ctx.db.select(getTableColumns(holdScopes)).from(holdScopes).where(eq(holdScopes.holdId, holdId)).limit(1_000),
      ctx.db.select({ count: count() }).from(holdMessages).where(eq(holdMessages.holdId, holdId)),
      ctx.db
        .select(getTableColumns(holdEvents))
        .from(holdEvents)
        .where(eq(holdEvents.holdId, holdId))
        .orderBy(asc(holdEvents.at), asc(holdEvents.id)),
      ctx.db
        .select({ number: cases.number })
        .from(cases)
        .where(eq(cases.id, hold.caseId ?? holdId)),
      ctx.db
        .select({ number: orders.documentNumber })
        .from(orders)
        .where(eq(orders.id, hold.orderId ?? holdId)),
    ]);
    const shown = scopes.slice(0, SHOWN_SCOPES);
    const groupIds = shown.flatMap(({ groupId }) => groupId ?? []);
    const personIds = shown.flatMap(({ personId }) => personId ?? []);
    const [groupRows, personRows, names] = await Promise.all([
      groupIds.length === 0
        ? []
        : ctx.db
            .select({ id: groups.id, name: groups.name, code: groups.code })
            .from(groups)
            .where(inArray(groups.id, groupIds)),
      personIds.length === 0
        ? []
        : ctx.db
            .select({ id: people.id, name: people.displayName, code: people.code })
            .from(people)
            .where(inArray(people.id, personIds)),
      accountNames(ctx, [hold.placedBy, hold.releaseProposedBy, ...events.map(({ by }) => by)]),
    ]);
    const mayRead = can(roleOf(ctx.actor), "hold.read-reason");
    const opened = mayRead ? openHold(hold, events) : null;
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? null));
    return {
      id: hold.id,
      number: hold.number,
      kind: hold.kind,
      state: hold.state,
      placedAt: hold.placedAt,
      placedBy: nameOf(hold.placedBy),
      reviewAt: hold.reviewAt,
      reviewedAt: hold.reviewedAt,
      releaseProposedByMe: hold.releaseProposedBy !== null && hold.releaseProposedBy === actorId(ctx.actor),
      caseId: hold.caseId,
      caseNumber: about?.number ?? null,
      orderId: hold.orderId,
      documentNumber: order?.number ?? null,
      /** Null where the viewer may not read it. */
      reason: opened?.reason ?? null,
      mayRead,
      messages: single?.count ?? 0,
      scopeCount: scopes.length,
      scopes: shown.map((scope) => {
        const group = groupRows.find(({ id }) => id === scope.groupId);
        const person = personRows.find(({ id }) => id === scope.personId);
        return {
          id: scope.id,
          group: group ? { id: group.id, name: group.name, code: group.code } : null,
          person: person ? { id: person.id, name: maskName(person.name), code: person.code } : null,
          from: scope.fromAt,
          until: scope.untilAt,
        };
      }),
      events: events.map(({ id, kind, at, by }) => ({
        id,
        kind,
        at,
        by: nameOf(by),
        words: opened?.words.get(id) ?? null,
      })),
    };
  },
  logged: ({ result }) => [
    { action: "hold.read", subject: { kind: "hold", id: result.id }, detail: { reason: result.mayRead } },
  ],
});

export type HoldView = Awaited<ReturnType<typeof getHold.ask>>;
