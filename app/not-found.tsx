import { useTranslations } from "next-intl";
import { PageNotice } from "@/components/shell/page-notice";

export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <PageNotice title={t("notFound.title")} home={t("failed.home")}>
      {t("notFound.body")}
    </PageNotice>
  );
}
