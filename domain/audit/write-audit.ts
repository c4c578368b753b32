import { createHmac, randomBytes } from "node:crypto";
import { auditEntries, auditNotes } from "@/db/schema";
import { actorId, roleOf } from "@/domain/kernel/actor";
import { encryptField } from "@/domain/kernel/cipher";
import type { Ctx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { leafHash } from "./internal/leaf-hash";
import type { AuditEntryInput, AuditOutcome } from "./vocabulary";

/**
 * Writes entries in the transaction of ctx. The log is append-only in the database. Each entry keeps the SHA-256 leaf
 * hash (RFC 6962: 0x00 and the canonical JSON) of all it says, so that later alteration shows.
 * Throws whatever the database throws: a change that cannot be logged does not happen.
 */
export async function writeAudit(ctx: Ctx, outcome: AuditOutcome, entries: readonly AuditEntryInput[]): Promise<void> {
  if (entries.length === 0) return;
  const recordedAt = new Date();
  const notes: (typeof auditNotes.$inferInsert)[] = [];
  const rows = entries.map((entry) => {
    const id = newId();
    let noteCommitment: string | null = null;
    if (entry.reason) {
      const salt = randomBytes(16);
      noteCommitment = createHmac("sha256", salt).update(entry.reason).digest("hex");
      const body = encryptField(entry.reason, { table: "audit_notes", column: "body", rowId: id });
      notes.push({ entryId: id, salt, body });
    }
    const said = {
      id,
      recordedAt,
      asOf: ctx.now(),
      demo: ctx.demo,
      outcome,
      action: entry.action,
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      actorRole: roleOf(ctx.actor),
      authorityDecisionId: ctx.authority?.decisionId ?? null,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      context: withoutEmpty(entry.context),
      changes: entry.changes ?? null,
      detail: entry.detail ?? null,
      noteCommitment,
      requestId: ctx.requestId,
      surface: ctx.origin.surface,
      ip: ctx.origin.ip,
      path: ctx.origin.path,
    };
    return { ...said, leafHash: leafHash(said) };
  });
  await ctx.db.insert(auditEntries).values(rows);
  if (notes.length > 0) await ctx.db.insert(auditNotes).values(notes);
}

function withoutEmpty(context: AuditEntryInput["context"]): Record<string, string> {
  const kept = Object.entries(context ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(kept);
}
