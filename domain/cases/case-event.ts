/** What can happen in a case, in its timeline; message keys in the namespace `cases`, `events.<kind>`. */
export const caseEventKinds = [
  "opened",
  "report-merged",
  "claimed",
  "released",
  "noted",
  "evidence-added",
  "category-changed",
  "case-merged",
  "merged-away",
  "report-split",
  "delivered-to-managers",
  "knowledge-confirmed",
  "managers-acted",
  "decided",
  "approval-asked",
  "approved",
  "rejected",
  "approval-lapsed",
  "undone",
  "effective",
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];
