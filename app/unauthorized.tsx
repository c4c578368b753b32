import { useTranslations } from "next-intl";
import { PageNotice } from "@/components/shell/page-notice";

export default function Unauthorized() {
  const t = useTranslations("shell.unauthorized");
  return (
    <PageNotice title={t("title")} home={t("signIn")} href="/sign-in">
      {t("body")}
    </PageNotice>
  );
}
