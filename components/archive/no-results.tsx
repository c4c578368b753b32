import { useTranslations } from "next-intl";
import type { SearchResults } from "@/domain/archive/found-page";
import { formatNumber } from "@/lib/format";

/** Nothing found: says within what, and which filter hides how many. */
export function NoResults({ results, scope }: { results: SearchResults; scope: "case" | "purpose" | "order" }) {
  const t = useTranslations("archive.none");
  const { hiding } = results;
  return (
    <div className="px-5 py-10 text-center">
      <p className="text-text-2">{t(scope)}</p>
      {hiding.length > 0 ? (
        <ul className="mt-3 inline-flex flex-col gap-1 text-left text-support text-text-2">
          {hiding.map(({ filter, count }) => (
            <li key={filter}>
              {filter === "literal"
                ? t("literal", { count: shown(count) })
                : t("hiding", { filter: t(`filter.${filter}`), count: shown(count) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-support text-text-3">{t("hint")}</p>
      )}
    </div>
  );
}

const shown = (count: number) => (count >= 100 ? "100+" : formatNumber(count));
