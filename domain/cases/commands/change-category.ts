import { eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import { changeCategoryInput } from "@/domain/cases/inputs";
import { asSeen, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { caseDueAt } from "@/domain/cases/rules/deadline";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { severityRank } from "@/domain/credit/vocabulary";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import { invalid, refused } from "@/domain/kernel/errors";

/**
 * Corrects what an open case is about; the deadline follows the severity, counted from the opening. Throws not-found,
 * conflict `case-claimed` or `case-changed`, refused `case-not-open`, invalid `category` or `severity`.
 */
export const changeCategory = defineCommand({
  name: "cases.change-category",
  permission: "case.decide",
  input: changeCategoryInput,
  async run({ ctx, input }) {
    const row = await lockedCase(ctx, input.caseId);
    await notHeldByOthers(ctx, row);
    asSeen(row, input.version);
    if (!isOpenCase(row.state) || row.state === "waiting") throw refused("case-not-open", { state: row.state });
    const category = categoryOf(input.category);
    if (!category) throw invalid([{ field: "category", rule: "choice" }]);
    const rank = severityRank(input.severity);
    const { from, to } = category.severity;
    if (rank < severityRank(from) || rank > severityRank(to)) {
      throw invalid([{ field: "severity", rule: "severity-out-of-range", facts: { allowed: `${from}, ${to}` } }]);
    }
    const version = row.version + 1;
    if (row.category === input.category && row.severity === input.severity) {
      return unchanged({ caseId: row.id, version: row.version });
    }
    await ctx.db
      .update(cases)
      .set({
        category: input.category,
        severity: input.severity,
        dueAt: new Date(caseDueAt(row.openedAt.getTime(), input.severity)),
        version,
      })
      .where(eq(cases.id, row.id));
    const changes = {
      category: { from: row.category, to: input.category },
      severity: { from: row.severity, to: input.severity },
    };
    await writeCaseEvent(ctx, row.id, "category-changed", changes, input.reason);
    return changed({ caseId: row.id, version }, [
      { action: "case.category-changed", subject: { kind: "case", id: row.id }, changes, reason: input.reason },
    ]);
  },
});
