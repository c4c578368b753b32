import { and, eq, gte, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { cases, findings, groups, managerAlerts, measures, orders, reports, standings } from "@/db/schema";
import { tierDeadlines } from "@/domain/credit/rules/manager-tier";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS } from "@/domain/kernel/time";

/** Days that counts over time look back. */
const complianceDays = 90;

/** Counts behind the table of articles 7 to 12; articles 6 and 13 use the facts of verification and retention. */
export interface ComplianceFacts {
  days: number;
  groups: number;
  uncategorised: number;
  levels: number;
  alerts: { delivered: number; prompt: number; late: number };
  findings: number;
  findingsWithoutGround: number;
  measures: { rectify: number; pause: number; close: number; suspend: number; blacklist: number };
  reports: { received: number; answered: number; overdue: number };
  orders: number;
}

/** Evidence counted from the records themselves. Callers authorise. */
export async function complianceFacts(ctx: Ctx): Promise<ComplianceFacts> {
  const since = new Date(ctx.now().getTime() - complianceDays * DAY_MS);
  const count = sql<number>`count(*)::int`;
  const one = async (query: PromiseLike<{ count: number }[]>) => (await query)[0]?.count ?? 0;
  const open = ne(groups.status, "closed");
  const [all, uncategorised, levels, found, ungrounded, received, answered, registered, byKind] = await Promise.all([
    one(ctx.db.select({ count }).from(groups).where(open)),
    one(
      ctx.db
        .select({ count })
        .from(groups)
        .where(and(open, eq(groups.category, "other"))),
    ),
    one(ctx.db.select({ count }).from(standings)),
    one(ctx.db.select({ count }).from(findings).where(gte(findings.effectiveAt, since))),
    one(
      ctx.db
        .select({ count })
        .from(findings)
        .where(and(gte(findings.effectiveAt, since), eq(findings.ground, ""))),
    ),
    one(ctx.db.select({ count }).from(reports).where(gte(reports.createdAt, since))),
    one(
      ctx.db
        .select({ count })
        .from(reports)
        .where(and(gte(reports.createdAt, since), eq(reports.state, "answered"))),
    ),
    one(
      ctx.db
        .select({ count })
        .from(orders)
        .where(inArray(orders.state, ["active"])),
    ),
    ctx.db
      .select({ kind: measures.kind, count })
      .from(measures)
      .where(and(isNotNull(measures.startsAt), gte(measures.startsAt, since), ne(measures.state, "void")))
      .groupBy(measures.kind),
  ]);
  const kind = (name: (typeof byKind)[number]["kind"]) => byKind.find((row) => row.kind === name)?.count ?? 0;
  return {
    days: complianceDays,
    groups: all,
    uncategorised,
    levels,
    alerts: await alertFacts(ctx, since),
    findings: found,
    findingsWithoutGround: ungrounded,
    measures: {
      rectify: kind("rectify"),
      pause: kind("pause-publishing"),
      close: kind("close"),
      suspend: kind("suspend-manager"),
      blacklist: kind("blacklist"),
    },
    reports: { received, answered, overdue: await overdueReports(ctx) },
    orders: registered,
  };
}

/** How the managers answered what was delivered to them: within the first deadline, or not at all past the last. */
async function alertFacts(ctx: Ctx, since: Date): Promise<ComplianceFacts["alerts"]> {
  const rows = await ctx.db
    .select({ knowledgeAt: managerAlerts.knowledgeAt, actedAt: managerAlerts.actedAt })
    .from(managerAlerts)
    .where(gte(managerAlerts.knowledgeAt, since));
  const now = ctx.now().getTime();
  let prompt = 0;
  let late = 0;
  for (const { knowledgeAt, actedAt } of rows) {
    const deadlines = tierDeadlines(knowledgeAt.getTime());
    if (actedAt && actedAt.getTime() <= deadlines.PROMPT) prompt++;
    if (!actedAt && now > deadlines.LATE) late++;
  }
  return { delivered: rows.length, prompt, late };
}

/** Reports that wait in cases past their deadline. */
async function overdueReports(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(
      and(
        isNull(reports.answeredAt),
        inArray(cases.state, ["open", "claimed", "waiting", "reopened"]),
        lt(cases.dueAt, ctx.now()),
      ),
    );
  return row?.count ?? 0;
}
