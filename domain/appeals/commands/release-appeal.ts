import { seenAppealInput } from "@/domain/appeals/inputs";
import { appealAsSeen, changeAppeal, contextOf, writeAppealEvent } from "@/domain/appeals/internal/appeal-row";
import { isOpenAppeal } from "@/domain/appeals/internal/appealed";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/** Its reviewer gives an appeal back to the queue. Throws not-found, conflict `appeal-changed`, refused `appeal-not-held`. */
export const releaseAppeal = defineCommand({
  name: "appeals.release",
  permission: "appeal.review",
  input: seenAppealInput,
  async run({ ctx, input }) {
    const row = await appealAsSeen(ctx, input.appealId, input.version);
    if (!isOpenAppeal(row.state)) throw refused("appeal-not-open", { state: row.state });
    if (row.assignedTo !== actorId(ctx.actor)) throw refused("appeal-not-held");
    const released = await changeAppeal(ctx, row, { state: "submitted", assignedTo: null, assignedAt: null });
    await writeAppealEvent(ctx, row.id, "released");
    return changed({ id: row.id, version: released.version }, [
      {
        action: "appeal.released",
        subject: { kind: "appeal", id: row.id },
        context: contextOf(row),
        changes: { state: { from: row.state, to: "submitted" } },
      },
    ]);
  },
});
