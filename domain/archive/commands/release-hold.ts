import { holdIdInput } from "@/domain/archive/hold-inputs";
import { loadHold, moveHold, noteHold } from "@/domain/archive/internal/hold-row";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { refused } from "@/domain/kernel/errors";

/**
 * The second person ends a hold: what is past its time goes with the next purge. Throws refused
 * `hold-release-not-proposed`, `own-act-needs-another-person`.
 */
export const releaseHold = defineCommand({
  name: "archive.release-hold",
  permission: "hold.release",
  input: holdIdInput,
  async run({ ctx, input }) {
    const hold = await loadHold(ctx, input.holdId);
    if (hold.state !== "release-proposed") throw refused("hold-release-not-proposed", { state: hold.state });
    const releasedBy = actorId(ctx.actor);
    if (hold.releaseProposedBy === releasedBy) throw refused("own-act-needs-another-person");
    await moveHold(ctx, hold, { state: "released", releasedBy, releasedAt: ctx.now() });
    await noteHold(ctx, hold.id, "released", null);
    return changed({ id: hold.id }, [
      {
        action: "hold.released",
        subject: { kind: "hold", id: hold.id },
        changes: { state: { from: hold.state, to: "released" } },
      },
    ]);
  },
});
