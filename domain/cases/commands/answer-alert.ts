import { eq } from "drizzle-orm";
import { managerAlerts } from "@/db/schema";
import { answerAlertInput } from "@/domain/cases/inputs";
import { actionMessage, recordAction } from "@/domain/cases/internal/record-action";
import { manages } from "@/domain/cases/internal/report-subject";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { forbidden, notFound, refused } from "@/domain/kernel/errors";
import { standingsOf } from "@/domain/people/queries/standings-of";

/**
 * A manager acts on what was put before the managers of the own group: the clock stops, the platform is told what to do.
 * Throws not-found outside the own groups, refused `manager-suspended`, conflict `alert-answered`.
 */
export const answerAlert = defineCommand({
  name: "cases.answer-alert",
  permission: "managed-alert.answer",
  input: answerAlertInput,
  async run({ ctx, input }) {
    if (ctx.actor.kind !== "person") throw forbidden("managed-alert.answer");
    const { personId } = ctx.actor;
    const [alert] = await ctx.db.select().from(managerAlerts).where(eq(managerAlerts.id, input.alertId));
    if (!alert || !(await manages(ctx, alert.groupId, personId))) throw notFound("alert");
    const until = (await standingsOf(ctx, [personId])).get(personId)?.managerSuspendedUntil ?? null;
    if (until && until > ctx.now()) throw refused("manager-suspended", { until: until.toISOString() });
    const audit = await recordAction(ctx, alert, { personId, action: input.action, at: ctx.now(), quote: null });
    const told = await actionMessage(ctx, alert, input.action);
    return changed({ alertId: alert.id, actedAt: ctx.now() }, [audit], told ? [told] : []);
  },
});
