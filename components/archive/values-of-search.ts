import { EMPTY_SEARCH, type KnownNames, type SearchValues } from "@/components/archive/search-values";
import type { FoundNames } from "@/domain/archive/found-page";
import type { KeptSearch } from "@/domain/archive/kept-search";
import { formatDate } from "@/lib/format";

/** The form's values of a kept search, codes and days instead of ids and instants. */
export function valuesOfSearch(
  { text, form, order, basis, filters }: KeptSearch,
  names: FoundNames,
  platform: string,
): SearchValues {
  const codes = (ids: string[] | undefined, known: Record<string, { code: string }>) =>
    (ids ?? []).flatMap((id) => known[id]?.code ?? []).join(" ");
  return {
    ...EMPTY_SEARCH,
    text,
    form,
    order,
    basis:
      basis.kind === "order"
        ? null
        : {
            kind: basis.kind,
            number: basis.kind === "case" ? basis.number : "",
            purpose: basis.kind === "purpose" ? basis.purpose : "",
          },
    platform,
    groups: codes(filters.groups, names.groups),
    people: codes(filters.people, names.people),
    roles: filters.roles ?? [],
    kinds: filters.kinds ?? [],
    changes: filters.changes ?? [],
    held: filters.held ?? false,
    from: filters.from ? formatDate(filters.from) : "",
    until: filters.until ? formatDate(Date.parse(filters.until) - 1) : "",
  };
}

/** What codes stand for, for chips. */
export function knownNames(names: FoundNames): KnownNames {
  return Object.fromEntries([
    ...Object.values(names.groups).map(({ code, name }) => [code, name]),
    ...Object.values(names.people).map(({ code, label }) => [code, `${label} ${code}`]),
  ]);
}
