import { useTranslations } from "next-intl";
import type { AuditScalar } from "@/domain/audit/vocabulary";

/** A value of an entry: codes, numbers, yes or no, or several of them. */
export function Scalar({ value }: { value: AuditScalar | readonly AuditScalar[] }) {
  const t = useTranslations("audit.entry");
  if (value === null || value === "") return <span className="text-text-3">{t("empty")}</span>;
  if (typeof value === "boolean") return <>{value ? t("yes") : t("no")}</>;
  if (typeof value === "object") return <span className="break-all font-mono text-support">{value.join(", ")}</span>;
  return <span className="break-all font-mono text-support">{String(value)}</span>;
}
