import { auditLogInput } from "@/domain/desk/audit-inputs";

type AuditFilters = Partial<Record<keyof typeof auditLogInput.shape, string>>;

/** The filters of the log in the URL; a value that no filter can have is left out, so that an old link still opens. */
export function readFilters(params: Record<string, string | string[] | undefined>) {
  const given: AuditFilters = {};
  for (const name of auditLogInput.keyof().options) {
    const value = params[name];
    if (typeof value !== "string" || value === "") continue;
    if (auditLogInput.shape[name].safeParse(value).success) given[name] = value;
  }
  return auditLogInput.parse(given);
}
