import { asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { groups, measureEvents, measures, outboxMessages, people } from "@/db/schema";
import { accountNames } from "@/domain/accounts/queries/account-names";
import { defineQuery } from "@/domain/command/define-query";
import { actorId } from "@/domain/kernel/actor";
import { notFound } from "@/domain/kernel/errors";
import { getMeasureInput } from "@/domain/measures/inputs";
import { openWords } from "@/domain/measures/internal/sealed-words";
import { type ChecklistItem, rectifyChecklist } from "@/domain/measures/queries/rectify-checklist";
import type { LoweredLevel, MeasureKind, MeasureState } from "@/domain/measures/vocabulary";
import type { OutboxState, OutboxTopic } from "@/domain/outbox/vocabulary";
import { type ManagedGroup, managementCover, runMeanwhile } from "./management-cover";
import { type ReportItem, reportItemsOf } from "./report-items";

export interface MeasureFile {
  id: string;
  number: string;
  kind: MeasureKind;
  state: MeasureState;
  person: { id: string; code: string; displayName: string } | null;
  group: { id: string; code: string; name: string } | null;
  caseId: string | null;
  decisionId: string | null;
  ground: string;
  /** The lead's words, of a direct suspension. */
  groundNote: string | null;
  /** The arithmetic: of a proposal by the policy its trigger, base days, earlier suspensions; of a direct one its days. */
  facts: Record<string, unknown>;
  days: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
  proposedBy: string | null;
  proposedAt: Date;
  /** Proposed by the viewer, who may withdraw but not approve. */
  mine: boolean;
  approvedBy: string | null;
  approvedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  /** Imposed before a decision; renewed once at most. */
  interim: boolean;
  renewedAt: Date | null;
  /** Of a lowered level: the highest level meanwhile. */
  level: LoweredLevel | null;
  /** Of a closing: until when members may take their own data with them. */
  exportUntil: Date | null;
  /** Of a rectification: what has been ticked off and confirmed. */
  checklist: ChecklistItem[];
  reports: ReportItem[];
  version: number;
  events: { from: MeasureState | null; to: MeasureState; at: Date; by: string | null; reason: string | null }[];
  /** Groups a suspended person manages, with who runs them meanwhile. */
  groups: { id: string; code: string; name: string; runBy: ReturnType<typeof runMeanwhile> }[];
  /** What the platform was told, newest first. */
  deliveries: {
    topic: OutboxTopic;
    state: OutboxState;
    createdAt: Date;
    acknowledgedAt: Date | null;
    attempts: number;
  }[];
}

/** One measure with its history, arithmetic and delivery; the read is logged. Throws not-found. */
export const getMeasure = defineQuery({
  name: "measures.get",
  permission: "measure.view",
  input: getMeasureInput,
  async run({ ctx, input }): Promise<MeasureFile> {
    const [row] = await ctx.db
      .select({
        measure: getTableColumns(measures),
        person: { id: people.id, code: people.code, displayName: people.displayName },
        group: { id: groups.id, code: groups.code, name: groups.name },
      })
      .from(measures)
      .leftJoin(people, eq(people.id, measures.personId))
      .leftJoin(groups, eq(groups.id, measures.groupId))
      .where("number" in input ? eq(measures.number, input.number) : eq(measures.id, input.measureId));
    if (!row) throw notFound("measure");
    const { measure, person, group } = row;
    const events = await ctx.db
      .select()
      .from(measureEvents)
      .where(eq(measureEvents.measureId, measure.id))
      .orderBy(asc(measureEvents.at), asc(measureEvents.id));
    const names = await accountNames(ctx, [measure.proposedBy, measure.approvedBy, ...events.map((event) => event.by)]);
    const nameOf = (id: string | null) => (id ? (names.get(id)?.name ?? null) : null);
    const managed =
      measure.kind === "suspend-manager" && measure.personId ? await managementCover(ctx, [measure.personId]) : [];
    const { topic, state, createdAt, acknowledgedAt, attempts } = outboxMessages;
    const deliveries = await ctx.db
      .select({ topic, state, createdAt, acknowledgedAt, attempts })
      .from(outboxMessages)
      .where(
        sql`${outboxMessages.subjectKind} = ${measure.personId ? "person" : "group"} and ${outboxMessages.subjectId} =
          ${measure.personId ?? measure.groupId} and ${outboxMessages.payload} -> 'measure' ->> 'id' = ${measure.id}`,
      )
      .orderBy(desc(outboxMessages.version));
    return {
      ...shown(measure),
      person,
      group,
      groundNote: openWords("measures.ground_note", measure.id, measure.groundNote),
      proposedBy: nameOf(measure.proposedBy),
      mine: measure.proposedBy === actorId(ctx.actor),
      approvedBy: nameOf(measure.approvedBy),
      endReason: openWords("measures.end_reason", measure.id, measure.endReason),
      events: events.map(({ id, from, to, at, by, reason }) => ({
        from: from as MeasureState | null,
        to: to as MeasureState,
        at,
        by: nameOf(by),
        reason: openWords("measure_events.reason", id, reason),
      })),
      checklist: measure.kind === "rectify" ? await rectifyChecklist(ctx, measure) : [],
      reports: await reportItemsOf(ctx, [measure.id]),
      groups: managed.map((one) => coverOf(one, measure.personId ?? "", ctx.now())),
      deliveries,
    };
  },
  logged: ({ result }) => [
    {
      action: "measure.read",
      subject: { kind: "measure", id: result.id },
      context: { personId: result.person?.id, groupId: result.group?.id, caseId: result.caseId },
    },
  ],
});

function shown(measure: typeof measures.$inferSelect) {
  const { id, number, kind, state, caseId, decisionId, ground, facts, days } = measure;
  const { startsAt, endsAt, proposedAt, approvedAt, endedAt, version } = measure;
  const { interim, renewedAt, level, exportUntil } = measure;
  return {
    ...{ id, number, kind, state, caseId, decisionId, ground, facts, days },
    ...{ startsAt, endsAt, proposedAt, approvedAt, endedAt, version },
    ...{ interim, renewedAt, level, exportUntil },
  };
}

function coverOf(group: ManagedGroup, personId: string, at: Date): MeasureFile["groups"][number] {
  return { id: group.id, code: group.code, name: group.name, runBy: runMeanwhile(group, new Set([personId]), at) };
}
