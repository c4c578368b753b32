import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { storedForms } from "@/domain/archive/rules/normal-form";
import type { StoredText } from "@/domain/archive/rules/stored-text";
import { NORMAL_FORM_VERSION, type RevisionDetail, type RevisionKind } from "@/domain/archive/vocabulary";
import { newId } from "@/domain/kernel/ids";

/** A revision ready to be stored. */
export interface NewRevision {
  index: number;
  groupId: string;
  messageId: string;
  kind: RevisionKind;
  at: Date;
  source: string;
  text: StoredText | null;
  sha256: Buffer | null;
  digest: Buffer;
  detail: RevisionDetail | null;
}

/** Positions of the revisions whose message is in the archive, and of those among them that were not known yet. */
export interface StoredRevisions {
  known: Set<number>;
  stored: Set<number>;
}

/** Stores revisions beside their messages, in one statement; those of unknown messages are left out. */
export async function storeRevisions(
  db: Database,
  batchId: string | null,
  receivedAt: Date,
  revisions: readonly NewRevision[],
): Promise<StoredRevisions> {
  if (revisions.length === 0) return { known: new Set(), stored: new Set() };
  const rows = await db.execute<{ leaf_index: number; stored: boolean }>(sql`
    with incoming as materialized (
      select r.*, k.sent_at, m.person_id, m.kind as message_kind
      from json_to_recordset(${JSON.stringify(revisions.map(rowOf))}::json) as r(
        leaf_index int, group_id uuid, message_id text, revision_id uuid, kind text, at timestamptz(3), source text,
        body text, body_norm text, body_folded text, body_raw text, sha256 text, digest text, detail jsonb)
      join message_keys k on k.group_id = r.group_id and k.message_id = r.message_id collate "C"
      join messages m on m.group_id = k.group_id and m.sent_at = k.sent_at and m.message_id = k.message_id
    ), fresh as (
      insert into message_revisions (group_id, sent_at, at, received_at, revision_id, person_id, batch_id, leaf_index,
        normal_form, message_id, message_kind, kind, source, body, body_norm, body_folded, body_raw, sha256, digest, detail)
      select group_id, sent_at, at, ${receivedAt.toISOString()}::timestamptz, revision_id, person_id, ${batchId}::uuid,
        leaf_index, ${NORMAL_FORM_VERSION}::smallint, message_id, message_kind, kind, source, body, body_norm, body_folded,
        decode(body_raw, 'hex'), decode(sha256, 'hex'), decode(digest, 'hex'), detail
      from incoming
      order by group_id, message_id, digest, leaf_index
      on conflict do nothing
      returning revision_id
    )
    select i.leaf_index, f.revision_id is not null as stored from incoming i left join fresh f using (revision_id)`);
  return {
    known: new Set(rows.map((row) => row.leaf_index)),
    stored: new Set(rows.filter((row) => row.stored).map((row) => row.leaf_index)),
  };
}

function rowOf(revision: NewRevision) {
  const { text, sha256, digest } = revision;
  const forms = text === null ? null : storedForms(text.body);
  return {
    leaf_index: revision.index,
    group_id: revision.groupId,
    message_id: revision.messageId,
    revision_id: newId(),
    kind: revision.kind,
    at: revision.at.toISOString(),
    source: revision.source,
    body: text?.body,
    body_norm: forms?.norm ?? undefined,
    body_folded: forms?.folded ?? undefined,
    body_raw: text?.raw ? Buffer.from(text.raw).toString("hex") : undefined,
    sha256: sha256?.toString("hex"),
    digest: digest.toString("hex"),
    detail: revision.detail ?? undefined,
  };
}
