import { useLocale, useTranslations } from "next-intl";
import type { AppealedFinding, AppealedMeasure } from "@/domain/appeals/appeal-file";
import { categoryName } from "@/lib/category-name";
import { formatDate } from "@/lib/format";

/** What an appeal is against: findings as they read now, and measures. */
export function AppealedList({
  findings,
  measures,
}: {
  findings: readonly AppealedFinding[];
  measures: readonly AppealedMeasure[];
}) {
  const t = useTranslations("appeals");
  const kind = useTranslations("notices.measure.kind");
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-1">
      {findings.map(({ id, category, severity, reversed }) => (
        <li key={id} className={reversed ? "text-text-3 line-through" : undefined}>
          {t("form.finding", { category: categoryName(category, locale), code: category, severity })}
        </li>
      ))}
      {measures.map(({ id, number, kind: what, endsAt, state }) => (
        <li key={id} className={state === "void" ? "text-text-3 line-through" : undefined}>
          {endsAt
            ? t("page.measureResult", { measure: kind(what), number, end: formatDate(endsAt) })
            : t("page.measureOpen", { measure: kind(what), number })}
        </li>
      ))}
    </ul>
  );
}
