import { seenAppealInput } from "@/domain/appeals/inputs";
import { appealAsSeen, changeAppeal, contextOf, writeAppealEvent } from "@/domain/appeals/internal/appeal-row";
import { isOpenAppeal } from "@/domain/appeals/internal/appealed";
import { ownPersonId } from "@/domain/appeals/internal/own-person";
import { endStays } from "@/domain/appeals/internal/stays";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * The person takes the own appeal back; what was stayed weighs again, and until the deadline another may be filed. Throws
 * not-found, conflict `appeal-changed`, refused `appeal-not-open`.
 */
export const withdrawAppeal = defineCommand({
  name: "appeals.withdraw",
  permission: "appeal.file-own",
  input: seenAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version, ownPersonId(ctx));
    if (!isOpenAppeal(row.state)) throw refused("appeal-not-open", { state: row.state });
    const withdrawn = await changeAppeal(ctx, row, { state: "withdrawn" });
    await endStays(consequence(ctx, row.id), row);
    await writeAppealEvent(ctx, row.id, "withdrawn");
    return changed({ id: row.id, number: row.number, version: withdrawn.version }, [
      {
        action: "appeal.withdrawn",
        subject: { kind: "appeal", id: row.id },
        context: contextOf(row),
        changes: { state: { from: row.state, to: "withdrawn" } },
      },
    ]);
  },
});
