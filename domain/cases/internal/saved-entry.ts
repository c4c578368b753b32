import type { SearchStatement } from "@/domain/archive/kept-search";
import type { AuditAction, AuditEntryInput } from "@/domain/audit/vocabulary";

/** The audit entry of something done with a saved search: its basis, which filters it has, how many it found. */
export function savedEntry(
  action: AuditAction,
  id: string,
  { basis, form, filters }: SearchStatement,
  total: number | null,
): AuditEntryInput {
  return {
    action,
    subject: { kind: "query", id },
    context: { caseId: basis.kind === "case" ? basis.id : null },
    detail: {
      basis: basis.kind,
      form,
      filters: Object.entries(filters).flatMap(([name, value]) => (value ? [name] : [])),
      ...(total === null ? {} : { total }),
    },
  };
}
