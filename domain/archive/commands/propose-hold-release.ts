import { holdWordsInput } from "@/domain/archive/hold-inputs";
import { loadHold, moveHold, noteHold } from "@/domain/archive/internal/hold-row";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/** The first of two people says why a hold may end. It holds until the second agrees. Throws refused `hold-not-active`. */
export const proposeHoldRelease = defineCommand({
  name: "archive.propose-hold-release",
  permission: "hold.release",
  input: holdWordsInput,
  async run({ ctx, input }) {
    const hold = await loadHold(ctx, input.holdId);
    if (hold.state !== "active") throw refused("hold-not-active", { state: hold.state });
    await moveHold(ctx, hold, {
      state: "release-proposed",
      releaseProposedBy: actorId(ctx.actor),
      releaseProposedAt: ctx.now(),
    });
    await noteHold(ctx, hold.id, "release-proposed", input.reason);
    return changed({ id: hold.id }, [
      {
        action: "hold.release-proposed",
        subject: { kind: "hold", id: hold.id },
        changes: { state: { from: hold.state, to: "release-proposed" } },
        reason: input.reason,
      },
    ]);
  },
});
