import { and, desc, eq, lt, sql } from "drizzle-orm";
import { auditEntries, auditNotes } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { pageInput } from "../inputs";

/** What the signed-in regulator searched and viewed under the bound order, newest first: the same log compliance sees. */
export const myAccesses = defineQuery({
  name: "oversight.my-accesses",
  permission: "audit.view-own",
  input: pageInput,
  async run({ ctx, input }) {
    const before = input.cursor ? Number(decodeCursor(input.cursor, 1)[0]) : null;
    const rows = await ctx.db
      .select({
        seq: auditEntries.seq,
        id: auditEntries.id,
        at: auditEntries.asOf,
        action: auditEntries.action,
        outcome: auditEntries.outcome,
        detail: auditEntries.detail,
        note: auditNotes.body,
      })
      .from(auditEntries)
      .leftJoin(auditNotes, eq(auditNotes.entryId, auditEntries.id))
      .where(
        and(
          eq(auditEntries.actorId, actorId(ctx.actor) ?? ""),
          sql`${auditEntries.context} ? 'orderId'`,
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
});
