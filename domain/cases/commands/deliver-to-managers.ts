import { and, eq } from "drizzle-orm";
import { managerAlerts, reports } from "@/db/schema";
import { deliverToManagersInput } from "@/domain/cases/inputs";
import { addAlert } from "@/domain/cases/internal/add-alert";
import { lockedCase } from "@/domain/cases/internal/case-row";
import { manages } from "@/domain/cases/internal/report-subject";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { mayDeliver } from "@/domain/cases/rules/report-categories";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { refused } from "@/domain/kernel/errors";

/**
 * Puts the reported matter before the managers of its group by a notice: their clock starts now, and only now (credit
 * policy 4.4). Not when the matter is about one of them. Throws not-found, refused `case-not-open`, `case-without-group`,
 * `confidential-report`.
 */
export const deliverToManagers = defineCommand({
  name: "cases.deliver-to-managers",
  permission: "case.decide",
  input: deliverToManagersInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    if (!isOpenCase(row.state)) throw refused("case-not-open", { state: row.state });
    const { groupId } = row;
    if (!groupId) throw refused("case-without-group");
    const about = await ctx.db
      .select({ personId: reports.personId, messageId: reports.messageId })
      .from(reports)
      .where(eq(reports.caseId, row.id));
    let concernsManager = false;
    for (const { personId } of about) {
      if (personId && (await manages(ctx, groupId, personId))) concernsManager = true;
    }
    if (!mayDeliver(row.category, concernsManager)) throw refused("confidential-report");
    const messageId = input.messageId ?? about.find((one) => one.messageId !== null)?.messageId ?? null;
    const before = await ctx.db
      .select()
      .from(managerAlerts)
      .where(and(eq(managerAlerts.caseId, row.id)));
    const same = before.find((alert) => alert.messageId === messageId);
    if (same) return unchanged({ alertId: same.id, knowledgeAt: same.knowledgeAt });
    const knowledgeAt = ctx.now();
    const basis = "notice-delivered" as const;
    const { id, audit } = await addAlert(ctx, {
      caseId: row.id,
      groupId,
      messageId,
      basis,
      knowledgeAt,
      quote: null,
      tell: true,
    });
    return changed({ alertId: id, knowledgeAt }, [audit]);
  },
});
