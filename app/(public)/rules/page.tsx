import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreditRulesPanel } from "@/components/publicpages/credit-rules-panel";
import { SuspensionRulesPanel } from "@/components/publicpages/suspension-rules-panel";
import { TaxonomyPanel } from "@/components/publicpages/taxonomy-panel";
import { publishedRules } from "@/domain/desk/queries/published-rules";
import { requestCtx } from "@/lib/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicpages");
  return { title: t("rules.title") };
}

/** The published rules (Provisions art. 5): categories with their grounds, the credit policy, suspensions. */
export default async function RulesPage() {
  const { policy } = await publishedRules.ask(await requestCtx(), {});
  const t = await getTranslations("publicpages.rules");
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-3">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p className="measure -mt-2 text-text-2">{t("lead")}</p>
      <nav aria-label={t("onThisPage")} className="flex flex-wrap gap-x-4 gap-y-1">
        <a href="#credit" className="link py-1">
          {t("credit", { policy: policy.id })}
        </a>
        <a href="#suspension" className="link py-1">
          {t("suspension")}
        </a>
        <a href="#taxonomy" className="link py-1">
          {t("taxonomy")}
        </a>
      </nav>
      <CreditRulesPanel policy={policy} />
      <SuspensionRulesPanel policy={policy} />
      <TaxonomyPanel />
    </div>
  );
}
