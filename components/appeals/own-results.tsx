import { useLocale, useTranslations } from "next-intl";
import type { OwnAppeal } from "@/domain/appeals/appeal-file";
import { categoryName } from "@/lib/category-name";
import { formatDateTime } from "@/lib/format";

/** What the answer made of each finding and measure. */
export function OwnResults({ results }: { results: OwnAppeal["results"] }) {
  const t = useTranslations("appeals");
  const kind = useTranslations("notices.measure.kind");
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-1">
      {results.map((one) => {
        const { finding, measure, result, endsAt } = one;
        const name = finding
          ? t("form.finding", {
              category: categoryName(finding.category, locale),
              code: finding.category,
              severity: finding.severity,
            })
          : measure
            ? t("page.measureOpen", { measure: kind(measure.kind), number: measure.number })
            : null;
        if (!name) return null;
        return (
          <li key={one.findingId ?? one.measureId} className="flex flex-wrap gap-x-3">
            <span>{name}</span>
            <span className="font-semibold">{t(`result.${result}`)}</span>
            {endsAt ? <span className="text-text-2">{formatDateTime(endsAt)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
