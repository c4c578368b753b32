import { useLocale, useTranslations } from "next-intl";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { Category, LegalCite } from "@/domain/credit/vocabulary/category";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import { inLocale } from "@/lib/category-name";

/** Every category with its severity, who answers for it, and its grounds with the day each was checked. */
export function TaxonomyPanel() {
  const t = useTranslations("publicpages.rules");
  return (
    <Panel id="taxonomy">
      <PanelHead title={t("taxonomy")} note={t("taxonomyNote", { count: taxonomy.length })} />
      <ul className="divide-y divide-border">
        {taxonomy.map((category) => (
          <CategoryRow key={category.code} category={category} />
        ))}
      </ul>
    </Panel>
  );
}

function CategoryRow({ category }: { category: Category }) {
  const t = useTranslations("publicpages.rules");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const { usual, from, to } = category.severity;
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-2.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold">{inLocale(category.name, locale)}</h3>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-support text-text-2">
          <span className="text-text-3">{category.code}</span>
          <SeverityBadge severity={usual} codeOnly={false} />
          {from === to ? null : <span>{t("severityRange", { usual, from, to })}</span>}
        </p>
        <p className="text-support text-text-2">
          {t("liable")} {list.format(category.liable.map((party) => t(`liableParty.${party}`)))}
        </p>
        {category.requires ? <p className="text-support text-warn">{t(`requires.${category.requires}`)}</p> : null}
      </div>
      <ul className="min-w-0 text-support">
        {category.grounds.map((ground) => (
          <Ground key={`${ground.law.zh}${ground.article ?? ground.text.zh}`} ground={ground} locale={locale} />
        ))}
      </ul>
    </li>
  );
}

function Ground({ ground, locale }: { ground: LegalCite; locale: string }) {
  const t = useTranslations("publicpages.rules");
  const law = inLocale(ground.law, locale);
  return (
    <li className="py-0.5">
      {ground.article ? t("article", { law, article: ground.article }) : t("law", { law })}{" "}
      <span className="text-text-2">{inLocale(ground.text, locale)}</span>{" "}
      <span className="text-text-3">
        {ground.verified && ground.verifiedOn ? t("checkedOn", { date: ground.verifiedOn }) : t("unchecked")}
      </span>
    </li>
  );
}
