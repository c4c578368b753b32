import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArchiveFrame } from "@/components/archive/archive-frame";
import { reportHref } from "@/components/archive/report-href";
import { Results } from "@/components/archive/results";
import { SearchForm } from "@/components/archive/search-form";
import { SearchHelp } from "@/components/archive/search-help";
import { SearchLog } from "@/components/archive/search-log";
import { EMPTY_SEARCH } from "@/components/archive/search-values";
import { knownNames, valuesOfSearch } from "@/components/archive/values-of-search";
import { PageBar } from "@/components/shell/page-bar";
import { can } from "@/domain/access/rules/can";
import type { FoundMessage } from "@/domain/archive/found";
import type { SearchResults } from "@/domain/archive/found-page";
import { ownSearchLog } from "@/domain/desk/queries/own-search-log";
import { runSearch } from "@/domain/desk/queries/run-search";
import { roleOf } from "@/domain/kernel/actor";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { startSearchAction } from "./actions";

interface Params {
  s?: string;
  cursor?: string;
  page?: string;
  context?: string;
  /** What other pages fill in beforehand: codes and a case number. */
  group?: string;
  person?: string;
  case?: string;
}

export async function generateMetadata() {
  return { title: (await getTranslations("archive"))("title") };
}

export default async function ArchivePage({ searchParams }: { searchParams: Promise<Params> }) {
  const ctx = await pageCtx("staff");
  if (!can(roleOf(ctx.actor), "archive.search")) forbidden();
  const params = await searchParams;
  const contextOn = params.context !== "0";
  const asked = { search: params.s ?? "", cursor: params.cursor, context: contextOn };
  const [results, platforms, locale, t] = await Promise.all([
    params.s ? orRefusalPage(() => runSearch.ask(ctx, asked)) : null,
    listPlatforms.ask(ctx, {}),
    getLocale(),
    getTranslations("archive"),
  ]);
  const basis = results?.search.basis;
  const log = await ownSearchLog.ask(ctx, basis?.kind === "case" ? { caseId: basis.id } : {});
  const now = ctx.now();
  const choices = platforms.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: locale === "en" ? nameEn : nameZh,
  }));
  const platform = platforms.find(({ id }) => id === results?.search.filters.platformId)?.code ?? "";
  const prefilled = {
    ...EMPTY_SEARCH,
    groups: params.group ?? "",
    people: params.person ?? "",
    basis: {
      kind: params.case || !params.group ? ("case" as const) : ("purpose" as const),
      number: params.case ?? "",
      purpose: "",
    },
  };
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar crumbs={[{ label: t("crumb"), href: "/archive" }, { label: t("title") }]} note={t("zone")} />
      <ArchiveFrame
        aside={
          <>
            <SearchHelp />
            <SearchLog
              now={now}
              note={basis?.kind === "case" ? t("log.noteCase") : t("log.notePurpose")}
              rows={log.map((row) => ({ ...row, href: kept(row, now) ? `/archive?s=${row.searchId}` : null }))}
            />
          </>
        }
      >
        <SearchForm
          key={results?.search.id ?? "new"}
          action={startSearchAction}
          label={t("title")}
          initial={results ? valuesOfSearch(results.search, results.names, platform) : prefilled}
          offer={{
            ran: results !== null,
            locked: results ? lockedChips(results, t) : [],
            platforms: basis?.kind === "case" ? [] : choices,
            groupFilter: basis?.kind !== "case" || (results?.search.scope.groups?.length ?? 0) > 1,
            names: results ? knownNames(results.names) : {},
          }}
        />
        {results ? (
          <Results
            results={results}
            path="/archive"
            page={pageNumber(params)}
            contextOn={contextOn}
            linksOf={(message) => linksOf(message, results)}
            reports
            now={now}
          />
        ) : (
          <p className="measure mx-auto px-5 py-12 text-center text-text-2">{t("start")}</p>
        )}
      </ArchiveFrame>
    </SectionMessages>
  );
}

function pageNumber({ cursor, page }: Params): number {
  return cursor ? Math.max(2, Math.min(100_000, Number.parseInt(page ?? "2", 10) || 2)) : 1;
}

function kept({ searchId, at }: { searchId: string | null; at: Date }, now: Date): boolean {
  return searchId !== null && now.getTime() - at.getTime() < 23 * 3_600_000;
}

/** What a case's search cannot leave: its groups and its time. */
function lockedChips(
  { search, names }: SearchResults,
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

function linksOf(message: FoundMessage, { search }: SearchResults) {
  const place = new URLSearchParams({ s: search.id, g: message.groupId, m: message.messageId });
  return {
    conversation: `/archive/conversation?${place}#found`,
    report: reportHref(message),
    group: `/groups/${message.groupId}`,
    person: `/people/${message.personId}`,
  };
}
