import { reviewHoldInput } from "@/domain/archive/hold-inputs";
import { loadHold, moveHold, noteHold } from "@/domain/archive/internal/hold-row";
import { HOLD_REVIEW_DAYS } from "@/domain/archive/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";
import { DAY_MS } from "@/domain/kernel/time";

/** Says why a hold is still needed and when that is looked at again, within 180 days. Throws refused `hold-released`. */
export const reviewHold = defineCommand({
  name: "archive.review-hold",
  permission: "hold.place",
  input: reviewHoldInput,
  async run({ ctx, input }) {
    const hold = await loadHold(ctx, input.holdId);
    if (hold.state === "released") throw refused("hold-released");
    const now = ctx.now();
    const days = (input.reviewAt.getTime() - now.getTime()) / DAY_MS;
    if (days <= 0 || days > HOLD_REVIEW_DAYS)
      throw invalid([{ field: "reviewAt", rule: "review-within", facts: { days: HOLD_REVIEW_DAYS } }]);
    await moveHold(ctx, hold, { reviewedAt: now, reviewAt: input.reviewAt });
    await noteHold(ctx, hold.id, "reviewed", input.reason);
    return changed({ id: hold.id }, [
      {
        action: "hold.reviewed",
        subject: { kind: "hold", id: hold.id },
        changes: { reviewAt: { from: hold.reviewAt.toISOString(), to: input.reviewAt.toISOString() } },
        reason: input.reason,
      },
    ]);
  },
});
