import type { RewardKind } from "@/domain/credit/vocabulary";

/** A report of a case whose reporter has an account. Instants in epoch ms. */
export interface RewardableReport {
  readonly id: string;
  readonly reporterPersonId: string | null;
  readonly createdAt: number;
  /** The reporter was creator or manager of the group when reporting. */
  readonly managed: boolean;
}

/** What the case says about who knew when and who did it. */
export interface ConfirmedCase {
  readonly reports: readonly RewardableReport[];
  /** When a notice or report was delivered to the managers (epoch ms). */
  readonly deliveredAt: readonly number[];
  /** Senders and organisers by the decision: nobody is rewarded for reporting the own act. */
  readonly culprits: ReadonlySet<string>;
  /** Whether the policy has points for a self-report of the gravest severity found. */
  readonly selfReportCounts: boolean;
}

/** One reward that a confirmed report earns. */
export interface EarnedReward {
  readonly kind: Extract<RewardKind, "REPORT" | "SELF_REPORT">;
  readonly personId: string;
  readonly reportId: string;
}

/**
 * Which rewards a violation that was found earns, one a person: SELF_REPORT for a manager who reported it in the own
 * group before any delivered notice and before anybody outside, REPORT for everybody else (credit policy 4.3).
 */
export function earnedRewards({ reports, deliveredAt, culprits, selfReportCounts }: ConfirmedCase): EarnedReward[] {
  const ordered = [...reports].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const outside = ordered.find((report) => !report.managed)?.createdAt ?? Number.POSITIVE_INFINITY;
  const known = Math.min(outside, ...deliveredAt);
  const earned = new Map<string, EarnedReward>();
  for (const { id: reportId, reporterPersonId: personId, createdAt, managed } of ordered) {
    if (!personId || culprits.has(personId) || earned.has(personId)) continue;
    const first = managed && createdAt < known && ![...earned.values()].some((one) => one.kind === "SELF_REPORT");
    const kind = first && selfReportCounts ? "SELF_REPORT" : "REPORT";
    earned.set(personId, { kind, personId, reportId });
  }
  return [...earned.values()];
}
