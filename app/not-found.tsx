import { useTranslations } from "next-intl";
import { PageNotice } from "@/components/shell/page-notice";

export default function NotFound() {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  return (
    <PageNotice title={t("notFound.title")} home={common("failed.home")}>
      {t("notFound.body")}
    </PageNotice>
  );
}
