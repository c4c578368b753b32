/** What an entry is about. */
export const subjectKinds = [
  "account",
  "api-key",
  "appeal",
  "archive",
  "basket",
  "case",
  "credit-policy",
  "database",
  "decision",
  "finding",
  "group",
  "hold",
  "identity-submission",
  "measure",
  "message",
  "notice",
  "order",
  "outbox",
  "person",
  "platform",
  "purge",
  "query",
  "report",
  "retention-policy",
  "session",
  "webhook-endpoint",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** done: something changed. refused: somebody was kept from it. read: content, identity or a case file was seen. */
export const auditOutcomes = ["done", "refused", "read"] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

export type AuditScalar = string | number | boolean | null;

/** `room.verb-past`, such as `group.renamed`. */
export type AuditAction = `${string}.${string}`;

/** One entry as a command states it. Ids and codes only; free text goes into `reason`, which is kept encrypted apart. */
export interface AuditEntryInput {
  action: AuditAction;
  subject: { kind: SubjectKind; id: string };
  /** Ids of what else is concerned: caseId, groupId, personId, orderId, decisionId, platformId, measureId. */
  context?: Record<string, string | null | undefined>;
  /** Free text (reason, search terms): encrypted in audit_notes; the entry holds a salted commitment. */
  reason?: string;
  /** What changed, by codes and commitments. */
  changes?: Record<string, { from: AuditScalar; to: AuditScalar }>;
  detail?: Record<string, AuditScalar | readonly AuditScalar[]>;
}
