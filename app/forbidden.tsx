import { useTranslations } from "next-intl";
import { PageNotice } from "@/components/shell/page-notice";

export default function Forbidden() {
  const t = useTranslations("errors");
  return (
    <PageNotice title={t("forbidden.title")} home={t("failed.home")}>
      {t("forbidden.body")}
    </PageNotice>
  );
}
