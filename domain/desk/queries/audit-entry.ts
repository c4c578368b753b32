import { can } from "@/domain/access/rules/can";
import { type AuditEntryRow, readEntry, readNote } from "@/domain/audit/queries/read-entries";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineQuery } from "@/domain/command/define-query";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { forbidden, notFound } from "@/domain/kernel/errors";
import { auditEntryInput } from "../audit-inputs";
import { type AuditLine, auditLines } from "../internal/audit-line";

/** One entry in full. */
export interface AuditEntryView extends AuditLine {
  id: string;
  context: Record<string, string>;
  changes: AuditEntryInput["changes"] | null;
  detail: AuditEntryInput["detail"] | null;
  authorityDecisionId: string | null;
  requestId: string;
  ip: string | null;
  path: string | null;
  leafHash: string;
  /** The row still says what its leaf hash was made of. */
  intact: boolean;
  /** Free text goes with it; the viewer may read it; it was read; it was purged. */
  note: { commitment: string; readable: boolean; text: string | null; purged: boolean } | null;
}

/** One entry by its number. Throws not-found for foreign ones of those who see their own accesses only, forbidden for notes. */
export const auditEntry = defineQuery({
  name: "desk.audit-entry",
  permission: "audit.view-own",
  input: auditEntryInput,
  async run({ ctx, input }): Promise<AuditEntryView> {
    const found = await readEntry(ctx.db, input.seq);
    const role = roleOf(ctx.actor);
    const whole = can(role, "audit.view");
    if (!found || (!whole && found.row.actorId !== actorId(ctx.actor))) throw notFound("audit-entry");
    const { row, intact } = found;
    const readable = can(role, "audit.read-note") || row.actorId === actorId(ctx.actor);
    if (input.withNote && !readable) throw forbidden("audit.read-note");
    const text = input.withNote && row.noteCommitment ? await readNote(ctx.db, row.id) : null;
    const [line] = await auditLines(ctx, [row]);
    if (!line) throw notFound("audit-entry");
    return { ...line, ...fullOf(row), intact, note: noteOf(row, readable, input.withNote, text) };
  },
  logged({ ctx, input, result }) {
    if (!can(roleOf(ctx.actor), "audit.view") && !input.withNote) return [];
    return [
      {
        action: input.withNote ? "audit.note-read" : "audit.entry-viewed",
        subject: { kind: "query", id: `desk.audit-entry/${result.seq}` },
      },
    ];
  },
});

function fullOf(row: AuditEntryRow) {
  const { id, context, changes, detail, authorityDecisionId, requestId, ip, path } = row;
  return {
    id,
    context,
    changes,
    detail,
    authorityDecisionId,
    requestId,
    ip,
    path,
    leafHash: row.leafHash.toString("hex"),
  };
}

function noteOf(row: AuditEntryRow, readable: boolean, asked: boolean, text: string | null): AuditEntryView["note"] {
  if (row.noteCommitment === null) return null;
  return { commitment: row.noteCommitment, readable, text, purged: asked && text === null };
}
