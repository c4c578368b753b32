import { extendAppealInput } from "@/domain/appeals/inputs";
import { appealAsSeen, changeAppeal, contextOf, writeAppealEvent } from "@/domain/appeals/internal/appeal-row";
import { holdsAppeal } from "@/domain/appeals/internal/reviewing";
import { sealWords } from "@/domain/appeals/internal/sealed-words";
import { tellPerson } from "@/domain/appeals/internal/tell";
import { extensionRefusal, graveAnswerMs } from "@/domain/appeals/rules/deadlines";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * Takes 15 days longer to answer, once, with a reason the person is told; only against S4 and above (credit policy 4.6).
 * Throws not-found, conflict `appeal-changed`, refused `appeal-not-held`, `extension-not-grave`, `extension-twice`,
 * `extension-too-late`.
 */
export const extendAppeal = defineCommand({
  name: "appeals.extend",
  permission: "appeal.review",
  input: extendAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version);
    await holdsAppeal(ctx, row);
    const refusal = extensionRefusal(row.severity, row.extendedAt !== null);
    if (refusal) throw refused(`extension-${refusal}`);
    if (ctx.now() > row.dueAt) throw refused("extension-too-late");
    const extended = await changeAppeal(ctx, row, {
      dueAt: new Date(row.dueAt.getTime() + graveAnswerMs),
      extendedAt: ctx.now(),
      extensionReason: sealWords("appeals.extension_reason", row.id, input.reason),
    });
    await writeAppealEvent(ctx, row.id, "extended", { dueAt: extended.dueAt.toISOString() }, input.reason);
    await tellPerson(consequence(ctx, row.id), extended, "extended", input.reason);
    return changed({ id: row.id, version: extended.version, dueAt: extended.dueAt }, [
      {
        action: "appeal.extended",
        subject: { kind: "appeal", id: row.id },
        context: contextOf(row),
        changes: { dueAt: { from: row.dueAt.toISOString(), to: extended.dueAt.toISOString() } },
        reason: input.reason,
      },
    ]);
  },
});
