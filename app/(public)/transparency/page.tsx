import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FiguresPanels } from "@/components/publicpages/figures-panels";
import { publishedFigures } from "@/domain/desk/queries/published-figures";
import { formatDate } from "@/lib/format";
import { requestCtx } from "@/lib/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicpages");
  return { title: t("figures.title") };
}

/** What was reported, decided and imposed; small cells suppressed. */
export default async function TransparencyPage() {
  const figures = await publishedFigures.ask(await requestCtx(), {});
  const t = await getTranslations("publicpages.figures");
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-3">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p className="-mt-2 text-text-2">
        {t("period", { from: formatDate(figures.from), until: formatDate(figures.until) })}
      </p>
      <p className="measure text-support text-text-2">{t("note")}</p>
      <FiguresPanels figures={figures} />
      <p className="measure text-support text-text-2">{t("notMeasured")}</p>
    </div>
  );
}
