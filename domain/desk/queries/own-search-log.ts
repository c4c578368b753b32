import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { auditEntries, auditNotes } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { ReadNote } from "@/domain/desk/internal/read-note";
import { actorId } from "@/domain/kernel/actor";
import { decryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";

const actions = ["archive.searched", "archive.conversation-read", "archive.original-revealed"];
const shown = 12;

type Detail = { total?: number; messages?: number; search?: string; results?: number } | null;

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
    const totals = await countedOf(
      ctx,
      rows.flatMap(({ detail }) => (detail as Detail)?.search ?? []),
    );
    return rows.map(({ note, detail, subjectKind, subjectId, ...row }) => {
      const said =
        note && row.action === "archive.searched"
          ? (JSON.parse(decryptField(note, { table: "audit_notes", column: "body", rowId: row.id })) as ReadNote)
          : {};
      const { total, messages, search, results } = (detail ?? {}) as NonNullable<Detail>;
      return {
        ...row,
        text: row.action === "archive.searched" ? (said.text ?? "") : null,
        count: total ?? totals.get(search ?? "") ?? messages ?? results ?? null,
        searchId: search ?? null,
        messageId: subjectKind === "message" ? subjectId : null,
      };
    });
  },
});

/** What was counted last for some searches, by their ids: a page is logged before all is counted. */
async function countedOf(ctx: Ctx, searches: readonly string[]): Promise<Map<string, number>> {
  if (searches.length === 0) return new Map();
  const search = sql<string>`${auditEntries.detail} ->> 'search'`;
  const rows = await ctx.db
    .select({ search, total: sql<number>`(${auditEntries.detail} ->> 'total')::int` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, actorId(ctx.actor) ?? ""),
        eq(auditEntries.action, "archive.counted"),
        inArray(search, [...new Set(searches)]),
      ),
    )
    .orderBy(asc(auditEntries.seq));
  return new Map(rows.map((row) => [row.search, row.total]));
}
