import { and, eq, isNull } from "drizzle-orm";
import { groups, memberships, people } from "@/db/schema";
import { writeAudit } from "@/domain/audit/write-audit";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { notFound } from "@/domain/kernel/errors";
import { standingsOf } from "@/domain/people/queries/standings-of";
import { startStanding } from "@/domain/people/vocabulary";
import { askGateInput } from "../inputs";
import { gatePerson, openMembership } from "../internal/gate-person";
import { type GateAnswer, type GateGroup, gateAnswer } from "../rules/gate-answer";
import { isLevelDependent } from "../rules/level-dependent";

/**
 * Whether one of the platform's people may publish, create, join or manage now, with the reason and until when. An unknown
 * person or group is refused, not an error: the platform can only let through whom the provider knows.
 */
export const askGate = defineQuery({
  name: "groups.ask-gate",
  permission: "gate.ask",
  input: askGateInput,
  async run({ ctx, input }): Promise<GateAnswer> {
    if (ctx.actor.kind !== "platform") throw notFound("platform");
    const { platformId } = ctx.actor;
    const [person] = await ctx.db
      .select({ id: people.id, verificationState: people.verificationState })
      .from(people)
      .where(and(eq(people.platformId, platformId), eq(people.externalId, input.person)));
    if (!person) return { answer: "refuse", reason: "unknown-person", until: null };
    const group = input.group ? await gateGroup(ctx, platformId, input.group, person.id) : null;
    if (input.group && !group) return { answer: "refuse", reason: "unknown-group", until: null };
    const answer = gateAnswer({
      action: input.action,
      person: await gatePerson(ctx, person),
      group,
      plannedMembers: input.members ?? null,
      now: ctx.now(),
    });
    if (isLevelDependent(input.action, answer.reason)) await keepRefusal(ctx, person.id, input.action, answer);
    return answer;
  },
});

/** What level or suspension refuse is logged with the person, so that it can be offered again after a reversal. */
async function keepRefusal(ctx: Ctx, personId: string, action: string, { answer, reason }: GateAnswer): Promise<void> {
  const entry = {
    action: "gate.refused" as const,
    subject: { kind: "person" as const, id: personId },
    detail: { action, answer, reason, levelDependent: true },
  };
  await ctx.db.transaction((tx) => writeAudit({ ...ctx, db: tx }, "refused", [entry]));
}

async function gateGroup(
  ctx: Ctx,
  platformId: string,
  externalId: string,
  personId: string,
): Promise<GateGroup | null> {
  const [group] = await ctx.db
    .select({
      id: groups.id,
      status: groups.status,
      pausedUntil: groups.pausedUntil,
      withoutManagerSince: groups.withoutManagerSince,
      members: groups.memberCount,
      creatorId: memberships.personId,
    })
    .from(groups)
    .leftJoin(
      memberships,
      and(eq(memberships.groupId, groups.id), eq(memberships.role, "creator"), isNull(memberships.until)),
    )
    .where(and(eq(groups.platformId, platformId), eq(groups.externalId, externalId)));
  if (!group) return null;
  const { creatorId } = group;
  const standing = creatorId ? (await standingsOf(ctx, [creatorId])).get(creatorId) : undefined;
  return {
    status: group.status,
    pausedUntil: group.pausedUntil,
    withoutManagerSince: group.withoutManagerSince,
    members: group.members,
    creatorLevel: (standing ?? startStanding).level,
    role: (await openMembership(ctx, group.id, personId))?.role ?? null,
  };
}
