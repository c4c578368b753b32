import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import { endInterimInput } from "@/domain/measures/inputs";
import { endMeasure } from "@/domain/measures/internal/end-measure";
import { passedEntry } from "@/domain/measures/internal/ended-entry";
import { lockPeopleOf } from "@/domain/measures/internal/locked-people";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import type { OutboxMessage } from "@/domain/outbox/vocabulary";

/** Ends what was imposed in a case before its decision, once that takes effect; those concerned are told. */
export const endInterim = defineCommand({
  name: "measures.end-interim",
  permission: "measure.impose",
  consequence: true,
  input: endInterimInput,
  async run({ ctx, input: { caseId, reason } }) {
    const running = await ctx.db
      .select(getTableColumns(measures))
      .from(measures)
      .where(
        and(
          eq(measures.caseId, caseId),
          eq(measures.interim, true),
          inArray(measures.state, ["scheduled", "active", "stayed"]),
        ),
      )
      .orderBy(asc(measures.id))
      // One that is locked is being ended by somebody else.
      .for("update", { skipLocked: true });
    await lockPeopleOf(ctx, running);
    const entries: AuditEntryInput[] = [];
    const told: OutboxMessage[] = [];
    for (const measure of running) {
      const ended = await endMeasure(ctx, measure, "lifted", reason);
      entries.push(passedEntry("measure.lifted", measure, ended));
      told.push(await measureMessage(ctx, ended, "measure.lifted"));
    }
    const [first, ...others] = entries;
    return first ? changed({ ended: running.length }, [first, ...others], told) : unchanged({ ended: 0 });
  },
});
