import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { imposeInterimInput } from "@/domain/cases/inputs";
import { asSeen, lockedCase, notHeldByOthers } from "@/domain/cases/internal/case-row";
import { concernedPeople } from "@/domain/cases/internal/concerned-people";
import { graveEnough, notUsedBefore, tellInterim } from "@/domain/cases/internal/interim";
import { withoutOwnInterest } from "@/domain/cases/internal/own-interest";
import { writeCaseEvent } from "@/domain/cases/internal/write-case-event";
import { isOpenCase } from "@/domain/cases/rules/case-transition";
import { consequence } from "@/domain/command/consequence";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { HOUR_MS } from "@/domain/kernel/time";
import { imposeMeasures } from "@/domain/measures/commands/impose-measures";
import { managementCover } from "@/domain/measures/queries/management-cover";
import { longestInterimMs } from "@/domain/measures/rules/interim-hold";

/**
 * Before a case is decided: publishing in its group paused or somebody muted for up to 72 hours (S4, S5 or imminent harm),
 * or a manager suspended for up to 7 days (S5 only). Ends by itself, and with the decision; once a case and subject. Throws
 * not-found, conflict `case-claimed` or `case-changed`, refused `case-not-open`, `own-interest`, `interim-needs-s4`,
 * `interim-needs-s5`, `interim-used`, `case-without-group`, `not-in-case`, `manages-nothing`, invalid `hours`.
 */
export const imposeInterim = defineCommand({
  name: "cases.impose-interim",
  permission: "case.decide",
  input: imposeInterimInput,
  async run({ ctx, input }) {
    const { kind, imminentHarm, reason } = input;
    const row = await lockedCase(ctx, input.caseId);
    await notHeldByOthers(ctx, row);
    if (!isOpenCase(row.state)) throw refused("case-not-open", { state: row.state });
    asSeen(row, input.version);
    const personId = kind === "pause-publishing" ? null : (input.personId ?? null);
    const groupId = kind === "pause-publishing" ? row.groupId : null;
    if (kind !== "pause-publishing" && !personId) throw invalid([{ field: "personId", rule: "required" }]);
    if (kind === "pause-publishing" && !groupId) throw refused("case-without-group");
    await withoutOwnInterest(ctx, row.groupId, personId ? [personId] : []);
    graveEnough(row, kind, imminentHarm);
    const most = longestInterimMs(kind) / HOUR_MS;
    if (input.hours > most) throw invalid([{ field: "hours", rule: "too-big", facts: { maximum: most } }]);
    if (personId) {
      await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
      const concerned = await concernedPeople(ctx, row);
      if (!concerned.some((one) => one.personId === personId)) throw refused("not-in-case");
    }
    if (kind === "suspend-manager" && (await managementCover(ctx, [personId ?? ""])).length === 0) {
      throw refused("manages-nothing");
    }
    await notUsedBefore(ctx, row.id, kind, { personId, groupId });

    const [id, startsAt] = [newId(), ctx.now()];
    const endsAt = new Date(startsAt.getTime() + input.hours * HOUR_MS);
    const authorised = consequence(ctx, id);
    const by = actorId(ctx.actor) ?? "";
    const imposed = await imposeMeasures.execute(authorised, {
      caseId: row.id,
      decisionId: null,
      startsAt,
      proposedBy: by,
      proposedAt: startsAt,
      approvedBy: null,
      approvedAt: null,
      measures: [
        {
          id,
          kind,
          subject: personId ? { kind: "person", id: personId } : { kind: "group", id: groupId ?? "" },
          days: null,
          endsAt,
          interim: true,
          ground: row.category,
          findingId: null,
          words: reason,
          facts: { interim: true, hours: input.hours, imminentHarm },
        },
      ],
    });
    const number = imposed.measures[0]?.number ?? "";
    const measure = { id, number, kind, personId, groupId, startsAt, endsAt };
    await tellInterim(authorised, row, measure, { words: reason, imminentHarm, renewed: false });
    const facts = { measureId: id, number, kind, hours: input.hours, imminentHarm, endsAt: endsAt.toISOString() };
    await writeCaseEvent(ctx, row.id, "interim-imposed", facts, reason);
    return changed({ measureId: id, number, endsAt, leftWithoutManager: imposed.leftWithoutManager }, [
      {
        action: "case.interim-imposed",
        subject: { kind: "case", id: row.id },
        context: { measureId: id, personId, groupId: groupId ?? row.groupId },
        detail: { kind, hours: input.hours, imminentHarm, severity: row.severity },
        reason,
      },
    ]);
  },
});
