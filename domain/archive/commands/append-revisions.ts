import { appendRevisionsInput, type IncomingRevision } from "@/domain/archive/inputs";
import type { ItemResult } from "@/domain/archive/internal/append-batch";
import { type NewRevision, storeRevisions } from "@/domain/archive/internal/store-revisions";
import { revisionDigest } from "@/domain/archive/rules/content-digest";
import {
  checkInstant,
  checkText,
  type ItemProblem,
  idProblem,
  isProblem,
  nameProblem,
} from "@/domain/archive/rules/incoming";
import { sha256 } from "@/domain/archive/rules/sha256";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { newId } from "@/domain/kernel/ids";

/**
 * Records edits, recalls and moderation beside their messages; the messages stay as they were sent. A revision that was
 * recorded before is a duplicate; one of a message that never came is invalid with rule `message-unknown`.
 */
export const appendRevisions = defineCommand({
  name: "archive.append-revisions",
  permission: "archive.append",
  input: appendRevisionsInput,
  verbatim: true,
  async run({ ctx, input }) {
    const receivedAt = ctx.now();
    const results = new Array<ItemResult>(input.items.length);
    const revisions: NewRevision[] = [];
    input.items.forEach((item, index) => {
      const checked = checkRevision(item, index, input.source, receivedAt.getTime());
      if (isProblem(checked)) results[index] = { outcome: "invalid", problem: checked };
      else revisions.push(checked);
    });
    const { known, stored } = await storeRevisions(ctx.db, null, receivedAt, revisions);
    for (const { index } of revisions) {
      if (stored.has(index)) results[index] = { outcome: "stored" };
      else if (known.has(index)) results[index] = { outcome: "duplicate" };
      else results[index] = { outcome: "invalid", problem: { field: "messageId", rule: "message-unknown" } };
    }
    return changed(results, [
      {
        action: "archive.revised",
        subject: { kind: "archive", id: newId() },
        context: { platformId: input.platformId },
        detail: { source: input.source, items: results.length, stored: stored.size },
      },
    ]);
  },
});

const KINDS = ["edit", "recall", "moderation"];

function checkRevision(item: IncomingRevision, index: number, source: string, now: number): NewRevision | ItemProblem {
  if (item === null || typeof item !== "object") return { field: "", rule: "type", facts: { expected: "object" } };
  const problem =
    idProblem("groupId", item.groupId) ??
    nameProblem("messageId", item.messageId) ??
    (KINDS.includes(item.kind) ? null : { field: "kind", rule: "choice", facts: { choices: KINDS.join(", ") } }) ??
    (item.byPersonId == null ? null : idProblem("byPersonId", item.byPersonId));
  if (problem) return problem;
  const at = checkInstant("at", item.at, now);
  if (typeof at !== "number") return at;
  const text = item.text == null && item.kind !== "edit" ? null : checkText("text", item.text);
  if (text !== null && "rule" in text) return text;
  const textSha256 = text === null ? null : sha256(text.bytes);
  return {
    index,
    groupId: item.groupId,
    messageId: item.messageId,
    kind: item.kind,
    at: new Date(at),
    source,
    text,
    sha256: textSha256,
    digest: revisionDigest({ kind: item.kind, at, of: textSha256 }),
    detail: item.byPersonId == null ? null : { byPersonId: item.byPersonId },
  };
}
