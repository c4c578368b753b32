import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/status-badge";
import type { AuditOutcome } from "@/domain/audit/vocabulary";

/** Done, refused or viewed. */
export function OutcomeBadge({ outcome }: { outcome: AuditOutcome }) {
  const t = useTranslations("audit.outcomes");
  if (outcome === "read") return <Badge icon={<Eye aria-hidden="true" />}>{t("read")}</Badge>;
  return <StatusBadge status={outcome === "done" ? "ok" : "attention"}>{t(outcome)}</StatusBadge>;
}
