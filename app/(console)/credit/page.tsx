import { getTranslations } from "next-intl/server";
import { PageBar } from "@/components/shell/page-bar";
import { pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("credit"))("title") };
}

export default async function CreditPage() {
  await pageCtx("staff");
  const t = await getTranslations("credit");
  return <PageBar crumbs={[{ label: t("title") }]} />;
}
