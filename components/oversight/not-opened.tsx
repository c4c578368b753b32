import { useTranslations } from "next-intl";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import type { DataClass } from "@/domain/oversight/vocabulary";

/** The order in force does not open this kind of data: says so, and whom to ask. */
export function NotOpened({ dataClass }: { dataClass: DataClass }) {
  const t = useTranslations("oversight");
  const data = t(`dataClass.${dataClass}`);
  return <NoPermissionState title={t("notOpened.title", { data })}>{t("notOpened.why", { data })}</NoPermissionState>;
}
