import { getTranslations } from "next-intl/server";
import { PageBar } from "@/components/shell/page-bar";
import { pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("overview"))("title") };
}

export default async function OverviewPage() {
  await pageCtx("staff");
  const t = await getTranslations("overview");
  return <PageBar crumbs={[{ label: t("title") }]} />;
}
