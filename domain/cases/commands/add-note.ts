import { addNoteInput } from "@/domain/cases/inputs";
import { readCase } from "@/domain/cases/internal/case-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";

/** Adds a note for colleagues to a case; kept encrypted, never part of a notice. Throws not-found. */
export const addNote = defineCommand({
  name: "cases.add-note",
  permission: "case.note",
  input: addNoteInput,
  async run({ ctx, input }) {
    const row = await readCase(ctx, input.caseId);
    await writeCaseEvent(ctx, row.id, "noted", {}, input.text);
    return changed({ caseId: row.id }, [
      { action: "case.noted", subject: { kind: "case", id: row.id }, reason: input.text },
    ]);
  },
});
