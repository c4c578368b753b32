import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { auditEntries, auditNotes } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { ReadNote } from "@/domain/desk/internal/read-note";
import { actorId } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";

const actions = ["archive.searched", "archive.conversation-read", "archive.original-revealed"];
const shown = 12;

/** One read of content in the own log. */
export interface OwnRead {
  id: string;
  at: Date;
  action: string;
  /** Words searched for; null for other reads. */
  text: string | null;
  /** Messages found in all, or shown. */
  count: number | null;
  searchId: string | null;
  messageId: string | null;
}

/** The reader's own last reads of content for one case, or for stated purposes; newest first, further pages left out. */
export const ownSearchLog = defineQuery({
  name: "desk.own-search-log",
  permission: "audit.view-own",
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run({ ctx, input }): Promise<OwnRead[]> {
    const basis = input.caseId
      ? sql`${auditEntries.context} @> ${JSON.stringify({ caseId: input.caseId })}::jsonb`
      : sql`${auditEntries.detail} ->> 'basis' = 'purpose'`;
    const rows = await ctx.db
      .select({
        id: auditEntries.id,
        at: auditEntries.asOf,
        action: auditEntries.action,
        subjectKind: auditEntries.subjectKind,
        subjectId: auditEntries.subjectId,
        detail: auditEntries.detail,
        note: auditNotes.body,
      })
      .from(auditEntries)
      .leftJoin(auditNotes, eq(auditNotes.entryId, auditEntries.id))
      .where(
        and(
          eq(auditEntries.actorId, actorId(ctx.actor) ?? ""),
          inArray(auditEntries.action, actions),
          sql`coalesce(${auditEntries.detail} ->> 'further', 'false') <> 'true'`,
          basis,
        ),
      )
      .orderBy(desc(auditEntries.seq))
      .limit(shown);
    return rows.map(({ note, detail, subjectKind, subjectId, ...row }) => {
      const said =
        note && row.action === "archive.searched"
          ? (JSON.parse(decryptField(note, { table: "audit_notes", column: "body", rowId: row.id })) as ReadNote)
          : {};
      const { total, messages, search } = (detail ?? {}) as { total?: number; messages?: number; search?: string };
      return {
        ...row,
        text: row.action === "archive.searched" ? (said.text ?? "") : null,
        count: total ?? messages ?? null,
        searchId: search ?? null,
        messageId: subjectKind === "message" ? subjectId : null,
      };
    });
  },
});
