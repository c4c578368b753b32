import { eq } from "drizzle-orm";
import { cases, managerAlerts, reports } from "@/db/schema";
import { mergeCasesInput } from "@/domain/cases/inputs";
import { asSeen, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { copyEvidence } from "@/domain/cases/internal/copy-evidence";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { invalid, refused } from "@/domain/kernel/errors";

/**
 * Merges one open case into another: reports and recorded knowledge move, the emptied case closes. The earlier deadline
 * holds. `version` is that of the case that is left. Throws not-found, conflict, refused `case-not-open`.
 */
export const mergeCases = defineCommand({
  name: "cases.merge",
  permission: "case.decide",
  input: mergeCasesInput,
  async run({ ctx, input }) {
    if (input.intoCaseId === input.fromCaseId) throw invalid([{ field: "fromCaseId", rule: "choice" }]);
    const [a, b] = [input.intoCaseId, input.fromCaseId].sort();
    const locked = [await lockedCase(ctx, a as string), await lockedCase(ctx, b as string)];
    const [into, from] = locked[0]?.id === input.intoCaseId ? locked : locked.reverse();
    if (!into || !from) throw new Error("cases not locked");
    asSeen(into, input.version);
    for (const row of [into, from]) {
      await notHeldByOthers(ctx, row);
      if (!["open", "claimed", "reopened"].includes(row.state)) throw refused("case-not-open", { state: row.state });
    }
    await ctx.db.update(reports).set({ caseId: into.id }).where(eq(reports.caseId, from.id));
    await ctx.db.update(managerAlerts).set({ caseId: into.id }).where(eq(managerAlerts.caseId, from.id));
    await copyEvidence(ctx, from.id, into.id);
    const dueAt = into.dueAt < from.dueAt ? into.dueAt : from.dueAt;
    await ctx.db
      .update(cases)
      .set({ dueAt, version: into.version + 1 })
      .where(eq(cases.id, into.id));
    await ctx.db
      .update(cases)
      .set({ state: "closed", claimedBy: null, claimedUntil: null, version: from.version + 1 })
      .where(eq(cases.id, from.id));
    await writeCaseEvent(ctx, into.id, "case-merged", { fromCaseId: from.id, fromNumber: from.number }, input.reason);
    await writeCaseEvent(ctx, from.id, "merged-away", { intoCaseId: into.id, intoNumber: into.number }, input.reason);
    return changed({ caseId: into.id, version: into.version + 1 }, [
      {
        action: "case.merged",
        subject: { kind: "case", id: into.id },
        context: { fromCaseId: from.id },
        reason: input.reason,
      },
    ]);
  },
});
