import type { ReadingBasis } from "@/domain/archive/inputs";
import type { AuditEntryInput } from "@/domain/audit/vocabulary";

/** The audit entry of a read of content: on the case or order it was done for, the stated purpose encrypted. */
export function readEntry(
  action: AuditEntryInput["action"],
  basis: ReadingBasis,
  entry: Pick<AuditEntryInput, "context" | "detail"> & { subject?: AuditEntryInput["subject"]; text?: string },
): AuditEntryInput {
  const subject =
    basis.kind === "purpose" ? { kind: "archive" as const, id: "search" } : { kind: basis.kind, id: basis.id };
  const said = {
    ...(basis.kind === "purpose" ? { purpose: basis.purpose } : {}),
    ...(entry.text ? { text: entry.text } : {}),
  };
  return {
    action,
    subject: entry.subject ?? subject,
    context: {
      ...entry.context,
      caseId: basis.kind === "case" ? basis.id : null,
      orderId: basis.kind === "order" ? basis.id : null,
    },
    ...(Object.keys(said).length > 0 ? { reason: JSON.stringify(said) } : {}),
    detail: { basis: basis.kind, ...entry.detail },
  };
}

/** Which filters a search had, without their values. */
export function filterCounts(filters: Record<string, unknown>): Record<string, number> {
  const set = Object.entries(filters).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.length : value ? 1 : 0,
  ]);
  return Object.fromEntries(set.filter(([, count]) => count));
}
