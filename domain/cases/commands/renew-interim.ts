import { and, eq, getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import { renewInterimInput } from "@/domain/cases/inputs";
import { lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { graveEnough, tellInterim } from "@/domain/cases/internal/interim";
import { withoutOwnInterest } from "@/domain/cases/internal/own-interest";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { notFound, refused } from "@/domain/kernel/errors";
import { extendInterim } from "@/domain/measures/commands/extend-interim";
import type { InterimKind } from "@/domain/measures/vocabulary";

/**
 * Renews an interim hold of a case that is still open, once, by its own length, with a reason of its own. Throws not-found,
 * conflict `case-claimed` or `measure-changed`, refused `case-not-open`, `own-interest`, `interim-needs-s4`,
 * `interim-not-renewable`, `measure-not-active`.
 */
export const renewInterim = defineCommand({
  name: "cases.renew-interim",
  permission: "case.decide",
  input: renewInterimInput,
  async run({ ctx, input: { caseId, measureId, version, imminentHarm, reason } }) {
    const row = await lockedCase(ctx, caseId);
    await notHeldByOthers(ctx, row);
    if (!isOpenCase(row.state)) throw refused("case-not-open", { state: row.state });
    const [measure] = await ctx.db
      .select(getTableColumns(measures))
      .from(measures)
      .where(and(eq(measures.id, measureId), eq(measures.caseId, caseId), eq(measures.interim, true)));
    if (!measure) throw notFound("measure");
    const { personId, groupId } = measure;
    const kind = measure.kind as InterimKind;
    await withoutOwnInterest(ctx, row.groupId, personId ? [personId] : []);
    graveEnough(row, kind, imminentHarm);
    const authorised = consequence(ctx, measureId);
    const { number, startsAt, endsAt } = await extendInterim.execute(authorised, { measureId, version, reason });
    const told = { id: measureId, number, kind, personId, groupId, startsAt, endsAt };
    await tellInterim(authorised, row, told, { words: reason, imminentHarm, renewed: true });
    const facts = { measureId, number, kind, imminentHarm, endsAt: endsAt.toISOString() };
    await writeCaseEvent(ctx, row.id, "interim-renewed", facts, reason);
    return changed({ measureId, endsAt }, [
      {
        action: "case.interim-renewed",
        subject: { kind: "case", id: row.id },
        context: { measureId, personId, groupId: groupId ?? row.groupId },
        detail: { kind, imminentHarm, endsAt: endsAt.toISOString() },
        reason,
      },
    ]);
  },
});
