import { familyOf } from "@/domain/credit/vocabulary";
import { DAY_MS } from "@/domain/kernel/time";

/** How far apart two matters of one group and family may lie to be suggested as one. */
export const mergeSuggestionMs = 30 * DAY_MS;

/** A report that has just come in; `createdAt` epoch ms. */
export interface IncomingReport {
  readonly groupId: string | null;
  readonly messageId: string | null;
  readonly category: string;
  readonly createdAt: number;
}

/** An open case as far as merging looks at it. */
export interface MergeCandidate {
  readonly caseId: string;
  readonly groupId: string | null;
  readonly messageIds: readonly string[];
  readonly category: string;
  readonly openedAt: number;
}

export type MergeOutcome =
  | { readonly kind: "merge"; readonly caseId: string }
  | { readonly kind: "new"; readonly suggestions: readonly string[] };

/**
 * Only reports on the same message of the same group merge by themselves; the same group and family within 30 days is
 * a suggestion to the moderator (design 4). Suggestions come latest first; of several cases the earliest takes a merge.
 */
export function mergeReport(report: IncomingReport, open: readonly MergeCandidate[]): MergeOutcome {
  const sameGroup = open.filter((candidate) => report.groupId !== null && candidate.groupId === report.groupId);
  const { messageId } = report;
  const same = sameGroup
    .filter((candidate) => messageId !== null && candidate.messageIds.includes(messageId))
    .sort((a, b) => a.openedAt - b.openedAt)[0];
  if (same) return { kind: "merge", caseId: same.caseId };
  const suggestions = sameGroup
    .filter((candidate) => familyOf(candidate.category) === familyOf(report.category))
    .filter((candidate) => Math.abs(report.createdAt - candidate.openedAt) <= mergeSuggestionMs)
    .sort((a, b) => b.openedAt - a.openedAt)
    .map((candidate) => candidate.caseId);
  return { kind: "new", suggestions };
}
