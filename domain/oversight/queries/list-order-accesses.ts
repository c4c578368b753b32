import { and, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { auditEntries, auditNotes } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { decryptField } from "@/domain/kernel/cipher";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { pageInput } from "../inputs";

/** Every search and view under an order, newest first, with the terms searched: what compliance watches (domain 6.5). */
export const listOrderAccesses = defineQuery({
  name: "oversight.list-accesses",
  permission: "order.view",
  input: pageInput.extend({ orderId: z.uuid() }),
  async run({ ctx, input }) {
    const before = input.cursor ? Number(decodeCursor(input.cursor, 1)[0]) : null;
    const rows = await ctx.db
      .select({
        seq: auditEntries.seq,
        id: auditEntries.id,
        at: auditEntries.asOf,
        action: auditEntries.action,
        outcome: auditEntries.outcome,
        actorId: auditEntries.actorId,
        detail: auditEntries.detail,
        note: auditNotes.body,
      })
      .from(auditEntries)
      .leftJoin(auditNotes, eq(auditNotes.entryId, auditEntries.id))
      .where(
        and(
          eq(auditEntries.actorRole, "regulator"),
          sql`${auditEntries.context} @> ${JSON.stringify({ orderId: input.orderId })}::jsonb`,
          before === null ? undefined : lt(auditEntries.seq, before),
        ),
      )
      .orderBy(desc(auditEntries.seq))
      .limit(pageSize + 1);
    const page = toPage(rows, pageSize, (row) => [row.seq]);
    return {
      next: page.next,
      rows: page.rows.map(({ note, ...row }) => ({
        ...row,
        terms: note ? decryptField(note, { table: "audit_notes", column: "body", rowId: row.id }) : null,
      })),
    };
  },
  logged: ({ input }) => [
    {
      action: "order.accesses-viewed",
      subject: { kind: "order", id: input.orderId },
      context: { orderId: input.orderId },
    },
  ],
});
