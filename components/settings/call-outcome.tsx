import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";

const failures = ["timeout", "address-refused", "connection", "status"] as const;

/** How one call of an endpoint went. */
export function CallOutcome({ status, failure }: { status: number | null; failure: string | null }) {
  const t = useTranslations("settings.webhooks");
  if (failure === null) {
    return (
      <StatusBadge status="ok" dense>
        {t("ok", { status: status ?? 0 })}
      </StatusBadge>
    );
  }
  const known = failures.find((code) => code === failure) ?? "connection";
  return (
    <StatusBadge status="danger" dense>
      {t(`failures.${known}`, { status: status ?? 0 })}
    </StatusBadge>
  );
}
