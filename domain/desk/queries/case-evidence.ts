import { asc, eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { caseEvidence as quoted } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import type { FoundMessage } from "@/domain/archive/found";
import { type FoundNames, foundKey } from "@/domain/archive/found-page";
import { readMessages } from "@/domain/archive/queries/read-messages";
import { defineQuery } from "@/domain/command/define-query";
import { foundNames } from "@/domain/desk/internal/found-names";
import { decryptField } from "@/domain/kernel/cipher";

/** A message quoted in a case's file. */
export interface CaseEvidence {
  id: string;
  groupId: string;
  messageId: string;
  sentAt: Date;
  /** Hexadecimal SHA-256 of its exact bytes when it was quoted. */
  sha256: string;
  note: string | null;
  addedAt: Date;
  addedBy: string | null;
  /** Null where it is no longer in the archive. */
  message: FoundMessage | null;
}

/** What a case's file quotes as evidence, by the time it was sent, senders masked; the read is logged. */
export const caseEvidence = defineQuery({
  name: "desk.case-evidence",
  permission: "archive.view-conversation",
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ ctx, input }): Promise<{ rows: CaseEvidence[]; names: FoundNames }> {
    const rows = await ctx.db
      .select(getTableColumns(quoted))
      .from(quoted)
      .where(eq(quoted.caseId, input.caseId))
      .orderBy(asc(quoted.sentAt), asc(quoted.messageId));
    const read = await readMessages(ctx.db, {}, rows);
    const accounts = await accountNames(
      ctx,
      rows.map(({ addedBy }) => addedBy),
    );
    return {
      rows: rows.map(({ id, groupId, messageId, sentAt, sha256, note, addedAt, addedBy }) => ({
        ...{ id, groupId, messageId, sentAt, addedAt },
        sha256: sha256.toString("hex"),
        note: note ? decryptField(note, { table: "case_evidence", column: "note", rowId: id }) : null,
        addedBy: accounts.get(addedBy)?.name ?? null,
        message: read.get(foundKey({ groupId, messageId })) ?? null,
      })),
      names: await foundNames(
        ctx.db,
        [...read.values()],
        rows.map(({ groupId }) => groupId),
      ),
    };
  },
  logged: ({ input, result: { rows } }) =>
    rows.length === 0
      ? []
      : [
          {
            action: "case.evidence-read",
            subject: { kind: "case", id: input.caseId },
            detail: { messages: rows.length },
          },
        ],
});
