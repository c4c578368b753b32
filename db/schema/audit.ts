import { bigserial, boolean, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AuditEntryInput, AuditOutcome, SubjectKind } from "@/domain/audit/vocabulary";
import { bytes, instant } from "./columns";

/** Append-only log. No foreign keys, so that history outlives its subjects. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    seq: bigserial({ mode: "number" }).primaryKey(),
    id: uuid().notNull().unique(),
    /** When it was written, by the real clock. */
    recordedAt: instant().notNull(),
    /** The clock of the facts: differs from recordedAt only while the demo is loaded. */
    asOf: instant().notNull(),
    demo: boolean().notNull(),
    outcome: text().$type<AuditOutcome>().notNull(),
    action: text().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    actorRole: text().notNull(),
    authorityDecisionId: uuid(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: text().notNull(),
    context: jsonb().$type<Record<string, string>>().notNull(),
    changes: jsonb().$type<AuditEntryInput["changes"] | null>(),
    detail: jsonb().$type<AuditEntryInput["detail"] | null>(),
    noteCommitment: text(),
    requestId: text().notNull(),
    surface: text().notNull(),
    ip: text(),
    path: text(),
    leafHash: bytes().notNull(),
  },
  (t) => [
    index().on(t.subjectKind, t.subjectId, t.seq),
    index().on(t.actorId, t.seq),
    index().on(t.action, t.seq),
    index("audit_entries_context_index").using("gin", t.context.op("jsonb_path_ops")),
  ],
);

/** Free text of entries (reasons, search terms), encrypted; can be purged without touching the log. */
export const auditNotes = pgTable("audit_notes", {
  entryId: uuid().primaryKey(),
  salt: bytes().notNull(),
  body: bytes().notNull(),
});
