import { holdWordsInput } from "@/domain/archive/hold-inputs";
import { loadHold, moveHold, noteHold } from "@/domain/archive/internal/hold-row";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * A proposed release is not agreed to, or taken back by the one who proposed it: the hold goes on. Throws refused
 * `hold-release-not-proposed`.
 */
export const rejectHoldRelease = defineCommand({
  name: "archive.reject-hold-release",
  permission: "hold.release",
  input: holdWordsInput,
  async run({ ctx, input }) {
    const hold = await loadHold(ctx, input.holdId);
    if (hold.state !== "release-proposed") throw refused("hold-release-not-proposed", { state: hold.state });
    await moveHold(ctx, hold, { state: "active", releaseProposedBy: null, releaseProposedAt: null });
    await noteHold(ctx, hold.id, "release-rejected", input.reason);
    return changed({ id: hold.id }, [
      {
        action: "hold.release-rejected",
        subject: { kind: "hold", id: hold.id },
        changes: { state: { from: hold.state, to: "active" } },
        reason: input.reason,
      },
    ]);
  },
});
