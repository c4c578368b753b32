import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries, auditNotes } from "@/db/schema";
import { decryptField } from "@/domain/kernel/cipher";
import { leafHash } from "../internal/leaf-hash";
import type { AuditOutcome, SubjectKind } from "../vocabulary";

/** Which entries: all conditions together. */
export interface EntryFilter {
  action?: string | undefined;
  outcome?: AuditOutcome | undefined;
  actorId?: string | undefined;
  subjectKind?: SubjectKind | undefined;
  subjectId?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  /** Entries before this number only. */
  beforeSeq?: number | undefined;
}

export type AuditEntryRow = typeof auditEntries.$inferSelect;

/**
 * Entries newest first. Callers have authorised and set the scope: the log lies below the factory of queries. The
 * subject's id is sought among the context's ids too: what concerned a person is found whatever it was done to.
 */
export function readEntries(db: Database, filter: EntryFilter, most: number): Promise<AuditEntryRow[]> {
  const { subjectKind, subjectId } = filter;
  return db
    .select()
    .from(auditEntries)
    .where(
      and(
        filter.action ? eq(auditEntries.action, filter.action) : undefined,
        filter.outcome ? eq(auditEntries.outcome, filter.outcome) : undefined,
        filter.actorId ? eq(auditEntries.actorId, filter.actorId) : undefined,
        subjectKind && !subjectId ? eq(auditEntries.subjectKind, subjectKind) : undefined,
        subjectId ? concerns(subjectKind, subjectId) : undefined,
        filter.from ? gte(auditEntries.recordedAt, filter.from) : undefined,
        filter.until ? lt(auditEntries.recordedAt, filter.until) : undefined,
        filter.beforeSeq ? lt(auditEntries.seq, filter.beforeSeq) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(most);
}

function concerns(kind: SubjectKind | undefined, id: string) {
  const subject = kind
    ? sql`${auditEntries.subjectKind} = ${kind} and ${auditEntries.subjectId} = ${id}`
    : sql`${auditEntries.subjectId} = ${id}`;
  if (!kind) return subject;
  const named = JSON.stringify({ [`${kind}Id`]: id });
  return sql`((${subject}) or ${auditEntries.context} @> ${named}::jsonb)`;
}

/** One entry by its number, and whether it still says what its leaf hash was made of; null when there is none. */
export async function readEntry(db: Database, seq: number): Promise<{ row: AuditEntryRow; intact: boolean } | null> {
  const [row] = await db.select().from(auditEntries).where(eq(auditEntries.seq, seq));
  if (!row) return null;
  const { seq: _seq, leafHash: kept, ...said } = row;
  return { row, intact: leafHash(said).equals(kept) };
}

/** The free text of an entry in plain text; null when it has none or it was purged. */
export async function readNote(db: Database, entryId: string): Promise<string | null> {
  const [note] = await db.select().from(auditNotes).where(eq(auditNotes.entryId, entryId));
  return note ? decryptField(note.body, { table: "audit_notes", column: "body", rowId: entryId }) : null;
}
