import { and, eq, isNull, ne } from "drizzle-orm";
import { groups, type measures, memberships, people } from "@/db/schema";
import type { Ctx } from "@/domain/kernel/ctx";
import type { PlatformMeasure } from "@/domain/measures/platform-measure";
import type { OutboxMessage, OutboxTopic } from "@/domain/outbox/vocabulary";

type MeasureRow = typeof measures.$inferSelect;

/** What the platform of the person or group is told of a measure. */
export async function measureMessage(ctx: Ctx, measure: MeasureRow, topic: OutboxTopic): Promise<OutboxMessage> {
  const { platformId, payload } = await platformMeasureOf(ctx, measure);
  const subject = measure.personId
    ? { kind: "person" as const, id: measure.personId }
    : { kind: "group" as const, id: measure.groupId ?? "" };
  return { platformId, topic, subject, payload: { measure: payload } };
}

/** A measure in the platform's own identifiers. */
export async function platformMeasureOf(
  ctx: Pick<Ctx, "db">,
  measure: MeasureRow,
): Promise<{ platformId: string; payload: PlatformMeasure }> {
  const { platformId, person, group } = await subjectOf(ctx, measure);
  const managed = measure.kind === "suspend-manager" && measure.personId ? await managedBy(ctx, measure.personId) : [];
  const payload: PlatformMeasure = {
    id: measure.id,
    number: measure.number,
    kind: measure.kind,
    state: measure.state,
    person,
    group,
    groups: managed,
    startsAt: measure.startsAt?.toISOString() ?? null,
    endsAt: measure.endsAt?.toISOString() ?? null,
    endedAt: measure.endedAt?.toISOString() ?? null,
    interim: measure.interim,
    level: measure.level,
    exportUntil: measure.exportUntil?.toISOString() ?? null,
    ground: measure.ground,
  };
  return { platformId, payload };
}

async function subjectOf(ctx: Pick<Ctx, "db">, measure: MeasureRow) {
  if (measure.personId) {
    const [row] = await ctx.db
      .select({ platformId: people.platformId, externalId: people.externalId })
      .from(people)
      .where(eq(people.id, measure.personId));
    if (row) return { platformId: row.platformId, person: row.externalId, group: null };
  } else if (measure.groupId) {
    const [row] = await ctx.db
      .select({ platformId: groups.platformId, externalId: groups.externalId })
      .from(groups)
      .where(eq(groups.id, measure.groupId));
    if (row) return { platformId: row.platformId, person: null, group: row.externalId };
  }
  throw new Error("a measure without subject");
}

async function managedBy(ctx: Pick<Ctx, "db">, personId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ externalId: groups.externalId })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.until), ne(memberships.role, "member")));
  return rows.map((row) => row.externalId).sort();
}
