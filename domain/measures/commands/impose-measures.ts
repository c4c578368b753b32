import { getTableColumns } from "drizzle-orm";
import { measures } from "@/db/schema";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";
import { defineCommand } from "@/domain/command/define-command";
import { changed, unchanged } from "@/domain/command/outcome";
import type { Ctx } from "@/domain/kernel/ctx";
import { nextNumber } from "@/domain/kernel/numbers";
import { type ImposedMeasure, imposeMeasuresInput } from "@/domain/measures/inputs";
import { measureMessage } from "@/domain/measures/internal/measure-message";
import { refreshCover, refreshGroup } from "@/domain/measures/internal/refresh-group";
import { refreshPerson } from "@/domain/measures/internal/refresh-person";
import { noteReport } from "@/domain/measures/internal/report-item";
import { sealWords } from "@/domain/measures/internal/sealed-words";
import { writeEvent } from "@/domain/measures/internal/write-event";
import { exportWindowMs } from "@/domain/measures/rules/group-ladder";
import { sameIdentity } from "@/domain/people/queries/same-identity";

export interface Imposed {
  measures: { id: string; number: string; kind: ImposedMeasure["kind"]; subjectId: string; endsAt: Date | null }[];
  /** Groups that nobody can manage from now on. */
  leftWithoutManager: string[];
}

/**
 * Imposes measures as the consequence of a decision: active at once, everywhere the person manages, or scheduled where a
 * later start is given. Bars and group statuses follow, the platform is told, a report to the authority is due. Must run
 * in the decision's transaction with the people locked.
 */
export const imposeMeasures = defineCommand({
  name: "measures.impose",
  permission: "measure.impose",
  consequence: true,
  input: imposeMeasuresInput,
  async run({ ctx, input }) {
    const rows = [];
    for (const measure of input.measures) {
      const startsAt = measure.startsAt ?? input.startsAt;
      const state = startsAt > ctx.now() && measure.startsAt ? ("scheduled" as const) : ("active" as const);
      const [row] = await ctx.db
        .insert(measures)
        .values({
          id: measure.id,
          number: await nextNumber(ctx, "M"),
          kind: measure.kind,
          personId: measure.subject.kind === "person" ? measure.subject.id : null,
          groupId: measure.subject.kind === "group" ? measure.subject.id : null,
          caseId: input.caseId,
          decisionId: input.decisionId,
          findingId: measure.findingId,
          state,
          ground: measure.ground,
          groundNote: sealWords("measures.ground_note", measure.id, measure.words),
          facts: measure.facts,
          days: measure.days,
          startsAt,
          endsAt: measure.endsAt,
          interim: measure.interim,
          level: measure.level ?? null,
          exportUntil: measure.kind === "close" ? new Date(startsAt.getTime() + exportWindowMs) : null,
          proposedBy: input.proposedBy,
          proposedAt: input.proposedAt,
          approvedBy: input.approvedBy,
          approvedAt: input.approvedAt,
        })
        .returning(getTableColumns(measures));
      if (!row) throw new Error("measure not inserted");
      await writeEvent(ctx, { measureId: row.id, from: null, to: state, at: input.startsAt });
      rows.push(row);
    }
    const started = rows.filter(({ state }) => state === "active");
    const left = await applyMeasures(ctx, started);
    const told = [];
    for (const row of started) told.push(await measureMessage(ctx, row, "measure.imposed"));
    const entries = [];
    for (const row of rows) {
      entries.push(
        row.state === "active" ? withDetail(imposedEntry(row), await noteReport(ctx, row)) : scheduledEntry(row),
      );
    }
    const result: Imposed = {
      measures: rows.map(({ id, number, kind, personId, groupId, endsAt }) => ({
        id,
        number,
        kind,
        subjectId: personId ?? groupId ?? "",
        endsAt,
      })),
      leftWithoutManager: left,
    };
    const [first, ...others] = entries;
    return first ? changed(result, [first, ...others], told) : unchanged(result);
  },
});

/** Bars, statuses and cover of everybody and every group concerned, from the measures as they are now. */
export async function applyMeasures(
  ctx: Ctx,
  rows: readonly Pick<typeof measures.$inferSelect, "id" | "personId" | "groupId" | "kind">[],
): Promise<string[]> {
  const personIds = [...new Set(rows.flatMap((row) => row.personId ?? []))].sort();
  for (const personId of personIds) await refreshPerson(ctx, personId);
  for (const { id, groupId, kind } of rows) if (groupId) await refreshGroup(ctx, groupId, kind === "close", id);
  const barred = rows.filter(({ kind }) => kind === "suspend-manager" || kind === "blacklist");
  const ids = new Set(barred.flatMap((row) => row.personId ?? []));
  // A blacklisting also takes the rights of the same person's other accounts.
  const listed = barred.flatMap((row) => (row.kind === "blacklist" && row.personId ? [row.personId] : []));
  for (const id of await sameIdentity(ctx, listed)) ids.add(id);
  return await refreshCover(ctx, [...ids]);
}

function withDetail(entry: AuditEntryInput, detail: AuditEntryInput["detail"]): AuditEntryInput {
  return { ...entry, detail: { ...entry.detail, ...detail } };
}

/** The audit entry of a measure that starts later. */
export function scheduledEntry(row: typeof measures.$inferSelect): AuditEntryInput {
  const entry = imposedEntry(row);
  return {
    ...entry,
    action: "measure.scheduled",
    detail: { ...entry.detail, startsAt: row.startsAt?.toISOString() ?? null },
  };
}

/** The audit entry of a measure that starts. */
export function imposedEntry(row: typeof measures.$inferSelect): AuditEntryInput {
  return {
    action: "measure.imposed",
    subject: { kind: "measure", id: row.id },
    context: { caseId: row.caseId, decisionId: row.decisionId, personId: row.personId, groupId: row.groupId },
    changes: { state: { from: null, to: row.state } },
    detail: {
      kind: row.kind,
      days: row.days,
      endsAt: row.endsAt?.toISOString() ?? null,
      ground: row.ground,
      ...(row.interim ? { interim: true } : {}),
      ...(row.level ? { level: row.level } : {}),
    },
  };
}
