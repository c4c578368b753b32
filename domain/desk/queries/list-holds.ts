import { and, count, desc, eq, lt, lte, ne, or, sql } from "drizzle-orm";
import { cases, groups, holds, orders, people } from "@/db/schema";
import { listHoldsInput } from "@/domain/archive/hold-inputs";
import type { HoldKind, HoldState } from "@/domain/archive/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { decodeCursor, type Page, pageSize, toPage } from "@/domain/kernel/pagination";
import { maskName } from "@/domain/people/rules/mask";

/** One hold of the list; what it is about by number, code or masked name. */
export interface HoldLine {
  id: string;
  number: string;
  kind: HoldKind;
  state: HoldState;
  /** Null for a message or a search: the count says what is held. */
  subject: string | null;
  placedAt: Date;
  reviewAt: Date;
  releasedAt: Date | null;
}

/** Holds, newest first: those in force, those whose review is due, or those released. Reasons stay sealed. */
export const listHolds = defineQuery({
  name: "desk.list-holds",
  permission: "hold.view",
  input: listHoldsInput,
  async run({ ctx, input }): Promise<Page<HoldLine> & { due: number }> {
    const now = ctx.now();
    const inForce = ne(holds.state, "released");
    const due = and(inForce, lte(holds.reviewAt, now));
    const wanted = { current: inForce, due, released: eq(holds.state, "released") }[input.state];
    const [at, id] = input.cursor ? decodeCursor(input.cursor, 2) : [null, null];
    const after =
      at === null
        ? undefined
        : or(
            lt(holds.placedAt, new Date(String(at))),
            and(eq(holds.placedAt, new Date(String(at))), sql`${holds.id} < ${String(id)}::uuid`),
          );
    const [rows, [waiting]] = await Promise.all([
      ctx.db
        .select({
          id: holds.id,
          number: holds.number,
          kind: holds.kind,
          state: holds.state,
          placedAt: holds.placedAt,
          reviewAt: holds.reviewAt,
          releasedAt: holds.releasedAt,
          caseNumber: cases.number,
          document: orders.documentNumber,
          groupName: groups.name,
          personName: people.displayName,
          personCode: people.code,
        })
        .from(holds)
        .leftJoin(cases, eq(cases.id, holds.caseId))
        .leftJoin(orders, eq(orders.id, holds.orderId))
        .leftJoin(groups, eq(groups.id, holds.groupId))
        .leftJoin(people, eq(people.id, holds.personId))
        .where(and(wanted, after))
        .orderBy(desc(holds.placedAt), desc(holds.id))
        .limit(pageSize + 1),
      ctx.db.select({ count: count() }).from(holds).where(due),
    ]);
    const lines = rows.map(({ caseNumber, document, groupName, personName, personCode, ...row }): HoldLine => {
      const person = personName === null ? null : `${maskName(personName)} ${personCode}`;
      return { ...row, subject: caseNumber ?? document ?? person ?? groupName };
    });
    return {
      ...toPage(lines, pageSize, (row) => [row.placedAt.toISOString(), row.id]),
      due: waiting?.count ?? 0,
    };
  },
});
