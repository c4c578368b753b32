import { and, eq, gt, inArray, isNull, lte, ne, or } from "drizzle-orm";
import { managerAlerts, memberships, reports } from "@/db/schema";
import { type EarnedReward, earnedRewards } from "@/domain/cases/rules/report-reward";
import type { StoredDecision } from "@/domain/cases/stored-decision";
import { grantReward } from "@/domain/credit/commands/grant-reward";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { rewardPoints } from "@/domain/credit/rules/rewards";
import { type Severity, severityRank } from "@/domain/credit/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";

/** Rewards that the reports of a case earn when its violation is found; nothing is written. */
export async function rewardsForReports(
  ctx: Pick<Ctx, "db" | "now">,
  caseId: string,
  { findings }: Pick<StoredDecision, "findings">,
): Promise<(EarnedReward & { severity: Severity })[]> {
  const filed = await ctx.db
    .select({
      id: reports.id,
      reporterPersonId: reports.reporterPersonId,
      groupId: reports.groupId,
      createdAt: reports.createdAt,
    })
    .from(reports)
    .where(and(eq(reports.caseId, caseId), ne(reports.source, "staff")));
  const gravest = gravestOf(findings);
  if (filed.length === 0 || gravest === null) return [];
  const delivered = await ctx.db
    .select({ at: managerAlerts.knowledgeAt })
    .from(managerAlerts)
    .where(and(eq(managerAlerts.caseId, caseId), ne(managerAlerts.basis, "participation-confirmed")));
  const rows = [];
  for (const report of filed) {
    rows.push({ ...report, createdAt: report.createdAt.getTime(), managed: await managedThen(ctx, report) });
  }
  const policy = policyAt(await policyBook(ctx), ctx.now().getTime());
  const culprits = findings.flatMap(({ role, subject }) =>
    role === "sender" || role === "organiser" ? subject.id : [],
  );
  return earnedRewards({
    reports: rows,
    deliveredAt: delivered.map((one) => one.at.getTime()),
    culprits: new Set(culprits),
    selfReportCounts: rewardPoints("SELF_REPORT", gravest, policy) !== null,
  }).map((earned) => ({ ...earned, severity: gravest }));
}

/** Grants them, as consequences of the decision; what the policy's limits refuse is left out. */
export async function rewardReports(
  ctx: Ctx,
  caseId: string,
  earned: readonly (EarnedReward & { severity: Severity })[],
): Promise<void> {
  for (const { kind, personId, reportId, severity } of earned) {
    const given = { personId, reportId, caseId };
    await grantReward.execute(ctx, kind === "REPORT" ? { kind, ...given } : { kind, ...given, severity });
  }
}

function gravestOf(findings: StoredDecision["findings"]): Severity | null {
  const [first, ...others] = findings.map((finding) => finding.severity);
  if (!first) return null;
  return others.reduce((most, one) => (severityRank(one) > severityRank(most) ? one : most), first);
}

async function managedThen(
  ctx: Pick<Ctx, "db">,
  report: { reporterPersonId: string | null; groupId: string | null; createdAt: Date },
): Promise<boolean> {
  if (!report.reporterPersonId || !report.groupId) return false;
  const rows = await ctx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, report.groupId),
        eq(memberships.personId, report.reporterPersonId),
        inArray(memberships.role, ["creator", "manager"]),
        lte(memberships.since, report.createdAt),
        or(isNull(memberships.until), gt(memberships.until, report.createdAt)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
