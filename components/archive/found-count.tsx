import { getTranslations } from "next-intl/server";
import { ExactCount } from "@/components/archive/exact-count";
import { COUNT_CAP } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** How many a search finds, once counted: above the cap “more than”, with the exact number on request. */
export async function FoundCount({
  total,
  path,
  search,
}: {
  total: Promise<number | null>;
  /** Where the exact number is asked for. */
  path: string;
  search: string;
}) {
  const t = await getTranslations("archive.results");
  const count = await total;
  if (count === null) return t("notCounted");
  if (count < COUNT_CAP) return t("count", { count: formatNumber(count) });
  return <ExactCount path={path} search={search} more={t("more", { count: formatNumber(COUNT_CAP - 1) })} />;
}
