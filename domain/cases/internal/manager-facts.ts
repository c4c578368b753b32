import { and, eq, isNull, lte, ne, or, sql } from "drizzle-orm";
import { managerAlerts, measures, memberships } from "@/db/schema";
import type { ResolvedFinding } from "@/domain/cases/consequences";
import { knowledgeClock } from "@/domain/cases/rules/knowledge-clock";
import type { PolicyBook } from "@/domain/credit/rules/credit-policy";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { managerTier } from "@/domain/credit/rules/manager-tier";
import type { Tier } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

export interface ManagerFacts {
  tier: Tier | null;
  clock: ResolvedFinding["clock"];
  heldRole: boolean;
  toolsExisted: boolean;
}

/** Knowledge and answer of a group's managers in a case as recorded (credit policy 4.4); null while nothing is. */
export async function clockOf(ctx: Pick<Ctx, "db">, caseId: string, groupId: string, at: number, book: PolicyBook) {
  const alerts = await ctx.db
    .select()
    .from(managerAlerts)
    .where(and(eq(managerAlerts.caseId, caseId), eq(managerAlerts.groupId, groupId)));
  const clock = knowledgeClock(
    alerts.map(({ messageId, knowledgeAt, actedAt, action }) => ({
      messageId,
      knowledgeAt: knowledgeAt.getTime(),
      actedAt: actedAt?.getTime() ?? null,
      action,
    })),
  );
  if (!clock) return null;
  const policy = policyAt(book, at);
  const tier = managerTier({ knowledgeAt: clock.knowledgeAt, firstActionAt: clock.actedAt, decidedAt: at }, policy);
  return { ...clock, ...tier };
}

/** The three conditions of a manager's share: role held, knowledge recorded, tools to act (credit policy 4.4 a–c). */
export async function managerFacts(
  ctx: Pick<Ctx, "db">,
  finding: { caseId: string; groupId: string; personId: string; occurredAt: number },
  at: number,
  book: PolicyBook,
): Promise<ManagerFacts> {
  const clock = await clockOf(ctx, finding.caseId, finding.groupId, at, book);
  const from = new Date(clock?.knowledgeAt ?? finding.occurredAt);
  const until = new Date(Math.max(clock?.actedAt ?? at, from.getTime()));
  const held = await ctx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, finding.groupId),
        eq(memberships.personId, finding.personId),
        ne(memberships.role, "member"),
        lte(memberships.since, until),
        or(isNull(memberships.until), sql`${memberships.until} >= ${from.toISOString()}::timestamptz`),
      ),
    )
    .limit(1);
  const suspended = await ctx.db
    .select({ id: measures.id })
    .from(measures)
    .where(
      and(
        eq(measures.personId, finding.personId),
        eq(measures.kind, "suspend-manager"),
        lte(measures.startsAt, from),
        sql`coalesce(${measures.endedAt}, ${measures.endsAt}) > ${from.toISOString()}::timestamptz`,
        ne(measures.state, "void"),
      ),
    )
    .limit(1);
  return {
    tier: clock?.tier ?? null,
    clock: clock && {
      knowledgeAt: clock.knowledgeAt,
      actedAt: clock.actedAt,
      deadlines: clock.deadlines,
      elapsedMs: clock.elapsedMs,
    },
    heldRole: held.length > 0,
    toolsExisted: suspended.length === 0,
  };
}
