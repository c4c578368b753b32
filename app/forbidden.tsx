import { useTranslations } from "next-intl";
import { PageNotice } from "@/components/shell/page-notice";

export default function Forbidden() {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  return (
    <PageNotice title={t("forbidden.title")} home={common("failed.home")}>
      {t("forbidden.body")}
    </PageNotice>
  );
}
