import type { getTranslations } from "next-intl/server";
import type { FoundNames } from "@/domain/archive/found-page";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { formatDate } from "@/lib/format";

/** What a case's search cannot leave: its groups and its time. */
export function lockedChips(
  { search, names }: { search: KeptSearch; names: FoundNames },
  t: Awaited<ReturnType<typeof getTranslations<"archive">>>,
): { label: string; value: string }[] {
  const { groups, from, until } = search.scope;
  const first = groups?.[0] ? names.groups[groups[0]]?.name : undefined;
  return [
    ...(first && groups
      ? [
          {
            label: t("filter.groups"),
            value: groups.length > 1 ? t("filter.andMore", { name: first, count: groups.length }) : first,
          },
        ]
      : []),
    ...(from && until
      ? [
          {
            label: t("filter.window"),
            value: t("filter.between", { from: formatDate(from), until: formatDate(until) }),
          },
        ]
      : []),
  ];
}
