import { and, count, eq, gt, gte, inArray, isNull, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import {
  cases,
  findingEvidence,
  findings,
  groups,
  managerAlerts,
  measures,
  memberships,
  orders,
  people,
  reportItems,
  reports,
  standings,
} from "@/db/schema";
import { queueCondition } from "@/domain/cases/queries/list-queue";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { tierDeadlines } from "@/domain/credit/rules/manager-tier";
import { countWhere } from "@/domain/desk/queries/overview-queue";
import type { Ctx } from "@/domain/kernel/ctx";
import { groupMeasureKinds, personMeasureKinds } from "@/domain/measures/vocabulary";

const one = async (counted: PromiseLike<{ n: number }[]>): Promise<number> => (await counted)[0]?.n ?? 0;

/** Creators of open groups whose identity is not verified (art. 6, 8 ¶3). */
export function creatorsUnverified(ctx: Ctx): Promise<number> {
  return one(
    ctx.db
      .select({ n: count() })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .innerJoin(groups, eq(groups.id, memberships.groupId))
      .where(
        and(
          isNull(memberships.until),
          eq(memberships.role, "creator"),
          ne(people.verificationState, "verified"),
          ne(groups.status, "closed"),
        ),
      ),
  );
}

/** The credit policy in force and how many people have a standing of their own (art. 7 ¶2). */
export async function levelFacts(ctx: Ctx) {
  const book = await policyBook(ctx);
  const policy = policyAt(book, ctx.now().getTime());
  const derived = await one(ctx.db.select({ n: count() }).from(standings));
  return { policy: policy.id, since: new Date(policy.effectiveFrom), derived };
}

/** Open groups, all with a code; `unknown` are those only known because a message named them (art. 8). */
export async function groupFacts(ctx: Ctx) {
  const [row] = await ctx.db
    .select({ groups: count(), unknown: countWhere(eq(groups.placeholder, true)) })
    .from(groups)
    .where(ne(groups.status, "closed"));
  return { groups: row?.groups ?? 0, unknown: row?.unknown ?? 0 };
}

/** What managers came to know, answered within the first deadline, and left past the last one (art. 9). */
export async function answeredAlerts(ctx: Ctx, from: Date) {
  const rows = await ctx.db
    .select({ knowledgeAt: managerAlerts.knowledgeAt, actedAt: managerAlerts.actedAt })
    .from(managerAlerts)
    .where(gte(managerAlerts.knowledgeAt, from));
  const policy = policyAt(await policyBook(ctx), ctx.now().getTime());
  const now = ctx.now().getTime();
  let prompt = 0;
  let missed = 0;
  for (const { knowledgeAt, actedAt } of rows) {
    const deadlines = tierDeadlines(knowledgeAt.getTime(), policy);
    if (actedAt && actedAt.getTime() <= deadlines.PROMPT) prompt++;
    if ((actedAt?.getTime() ?? now) > deadlines.LATE) missed++;
  }
  return { alerts: rows.length, prompt, missed };
}

/** Findings that took effect, those that quote messages, and those that name no ground (art. 10). */
export async function foundWithGround(ctx: Ctx, from: Date) {
  const quoted = sql`exists (select 1 from ${findingEvidence} where ${eq(findingEvidence.findingId, findings.id)})`;
  const [row] = await ctx.db
    .select({
      findings: count(),
      quoted: countWhere(quoted),
      withoutGround: countWhere(eq(sql`trim(${findings.ground})`, "")),
    })
    .from(findings)
    .where(and(gte(findings.effectiveAt, from), lte(findings.effectiveAt, ctx.now())));
  return { findings: row?.findings ?? 0, quoted: row?.quoted ?? 0, withoutGround: row?.withoutGround ?? 0 };
}

/** Measures that began, against groups and against people, and the blacklistings that run (art. 11). */
export async function imposedMeasures(ctx: Ctx, from: Date) {
  const counted = (condition: SQL | undefined) => one(ctx.db.select({ n: count() }).from(measures).where(condition));
  const began = and(gte(measures.startsAt, from), lte(measures.startsAt, ctx.now()), ne(measures.state, "void"));
  const waiting = eq(reportItems.state, "waiting");
  const [groupMeasures, personMeasures, blacklisted, reportsWaiting, reportsOverdue] = await Promise.all([
    counted(and(began, inArray(measures.kind, [...groupMeasureKinds]))),
    counted(and(began, inArray(measures.kind, [...personMeasureKinds]))),
    counted(and(eq(measures.state, "active"), eq(measures.kind, "blacklist"))),
    one(ctx.db.select({ n: count() }).from(reportItems).where(waiting)),
    one(
      ctx.db
        .select({ n: count() })
        .from(reportItems)
        .where(and(waiting, lte(reportItems.dueAt, ctx.now()))),
    ),
  ]);
  return { groupMeasures, personMeasures, blacklisted, reportsWaiting, reportsOverdue };
}

/** Reports received and answered, and open cases past their deadline (art. 12). */
export async function reportFacts(ctx: Ctx, from: Date) {
  const now = ctx.now();
  const [[row], overdue] = await Promise.all([
    ctx.db
      .select({ received: count(), answered: countWhere(eq(reports.state, "answered")) })
      .from(reports)
      .where(and(gte(reports.createdAt, from), lte(reports.createdAt, now))),
    one(
      ctx.db
        .select({ n: count() })
        .from(cases)
        .where(and(queueCondition("all", now, ""), lt(cases.dueAt, now))),
    ),
  ]);
  return { received: row?.received ?? 0, answered: row?.answered ?? 0, overdue };
}

/** Written orders of regulators in force (art. 13 ¶1). */
export function currentOrders(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  return one(
    ctx.db
      .select({ n: count() })
      .from(orders)
      .where(and(eq(orders.state, "active"), lte(orders.validFrom, now), gt(orders.validUntil, now))),
  );
}
