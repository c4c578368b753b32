import { eq } from "drizzle-orm";
import { managerAlerts } from "@/db/schema";
import { recordResponseInput } from "@/domain/cases/inputs";
import { recordAction } from "@/domain/cases/internal/record-action";
import { manages } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, notFound } from "@/domain/kernel/errors";

/**
 * A moderator records, with a quoted fact, what a manager did on the platform and when. Throws not-found, invalid
 * `personId` (not a manager of the group) or `at` (in the future), conflict `alert-answered`.
 */
export const recordResponse = defineCommand({
  name: "cases.record-response",
  permission: "case.decide",
  input: recordResponseInput,
  async run({ ctx, input }) {
    const [alert] = await ctx.db.select().from(managerAlerts).where(eq(managerAlerts.id, input.alertId));
    if (!alert) throw notFound("alert");
    if (input.at > ctx.now()) throw invalid([{ field: "at", rule: "in-the-future" }]);
    if (!(await manages(ctx, alert.groupId, input.personId))) {
      throw invalid([{ field: "personId", rule: "not-a-manager" }]);
    }
    const { personId, action, at, quote } = input;
    return changed({ alertId: alert.id, actedAt: at }, [
      await recordAction(ctx, alert, { personId, action, at, quote }),
    ]);
  },
});
