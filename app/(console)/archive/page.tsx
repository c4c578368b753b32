import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ArchiveFrame } from "@/components/archive/archive-frame";
import { Beside } from "@/components/archive/beside";
import { SaveSearch } from "@/components/archive/save-search";
import { SearchForm } from "@/components/archive/search-form";
import { SearchHelp } from "@/components/archive/search-help";
import { EMPTY_SEARCH } from "@/components/archive/search-values";
import { Searching } from "@/components/archive/searching";
import { Selection } from "@/components/archive/selection";
import { SelectionBar } from "@/components/archive/selection-bar";
import { knownNames, valuesOfSearch } from "@/components/archive/values-of-search";
import { PageBar } from "@/components/shell/page-bar";
import { can } from "@/domain/access/rules/can";
import { COUNT_CAP, SEARCH_ORDERS } from "@/domain/archive/vocabulary";
import { askedSearch } from "@/domain/desk/queries/asked-search";
import { countSearch } from "@/domain/desk/queries/count-search";
import { runSearch } from "@/domain/desk/queries/run-search";
import { roleOf } from "@/domain/kernel/actor";
import { DAY_MS } from "@/domain/kernel/time";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { reportOptions } from "@/lib/report-options";
import { runOnce } from "@/lib/run-once";
import {
  addEvidenceAction,
  addToBasketAction,
  holdChosenAction,
  removeFromBasketAction,
  reportFoundAction,
  runSavedSearchAction,
  saveSearchAction,
  startSearchAction,
} from "./actions";
import { besideSearch } from "./beside-search";
import { FoundRows } from "./found-rows";
import { lockedChips } from "./locked-chips";
import { OwnLog } from "./own-log";

interface Params {
  s?: string;
  cursor?: string;
  page?: string;
  context?: string;
  order?: string;
  /** What other pages fill in beforehand: codes and a case number. */
  group?: string;
  person?: string;
  case?: string;
}

/** A hold is reviewed after these days unless said otherwise. */
const REVIEW_DAYS = 90;

export async function generateMetadata() {
  return { title: (await getTranslations("archive"))("title") };
}

export default async function ArchivePage({ searchParams }: { searchParams: Promise<Params> }) {
  const ctx = await pageCtx("staff");
  const role = roleOf(ctx.actor);
  if (!can(role, "archive.search")) forbidden();
  const params = await searchParams;
  const { s } = params;
  // Awaited above the results: another's search has the status of what is not there.
  const asked = s ? await orRefusalPage(() => askedSearch.ask(ctx, { search: s })) : null;
  const [beside, platforms, locale, t] = await Promise.all([
    besideSearch(ctx, asked ? asked.search.id : null),
    listPlatforms.ask(ctx, {}),
    getLocale(),
    getTranslations("archive"),
  ]);
  const order = SEARCH_ORDERS.find((one) => one === params.order) ?? asked?.search.order ?? "newest";
  const contextOn = params.context !== "0";
  const running = s
    ? runOnce(ctx, s, {
        page: (signal) => runSearch.ask(ctx, { search: s, order, cursor: params.cursor, context: contextOn, signal }),
        count: (signal) => countSearch.ask(ctx, { search: s, signal }),
      })
    : null;
  const basis = asked?.search.basis;
  const now = ctx.now();
  const choices = platforms.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: locale === "en" ? nameEn : nameZh,
  }));
  const platform = platforms.find(({ id }) => id === asked?.search.filters.platformId)?.code ?? "";
  const scopeGroups = (asked?.search.scope.groups ?? []).flatMap((id) => asked?.names.groups[id] ?? []);
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
  const words = basis?.kind === "case" ? basis.number : basis?.kind === "purpose" ? basis.purpose : "";
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar crumbs={[{ label: t("crumb"), href: "/archive" }, { label: t("title") }]} note={t("zone")} />
      <ArchiveFrame
        aside={
          <>
            <Beside
              key={asked?.search.id ?? "new"}
              initial={beside}
              search={asked?.search.id ?? null}
              basis={words}
              now={now.toISOString()}
              cap={COUNT_CAP}
              actions={{ remove: removeFromBasketAction, run: runSavedSearchAction }}
            />
            <Suspense>
              <OwnLog ctx={ctx} basis={basis ?? null} after={running} />
            </Suspense>
            <SearchHelp />
          </>
        }
      >
        <SearchForm
          key={`${asked?.search.id ?? "new"} ${order}`}
          action={startSearchAction}
          label={t("title")}
          initial={asked ? { ...valuesOfSearch(asked.search, asked.names, platform), order } : prefilled}
          offer={{
            ran: asked !== null,
            locked: asked ? lockedChips(asked, t) : [],
            platforms: basis?.kind === "case" ? [] : choices,
            ...(basis?.kind === "case"
              ? { groups: scopeGroups.map(({ code, name }) => ({ value: code, label: name })) }
              : {}),
            groupFilter: basis?.kind !== "case" || scopeGroups.length > 1,
            names: asked ? knownNames(asked.names) : {},
            today: formatDate(now),
          }}
          save={
            asked && basis && basis.kind !== "order" ? (
              <SaveSearch search={asked.search.id} basis={basis.kind} action={saveSearchAction} />
            ) : null
          }
        />
        {asked && running ? (
          <Selection key={asked.search.id}>
            <Suspense
              key={[params.cursor, order, params.context].join(" ")}
              fallback={<Searching search={asked.search.id} />}
            >
              <FoundRows ctx={ctx} running={running} page={pageNumber(params)} contextOn={contextOn} role={role} />
            </Suspense>
            <SelectionBar
              search={asked.search.id}
              caseNumber={basis?.kind === "case" ? basis.number : ""}
              categories={reportOptions(locale)}
              actions={{
                basket: addToBasketAction,
                report: reportFoundAction,
                ...(can(role, "case.add-evidence") ? { addToCase: addEvidenceAction } : {}),
                ...(can(role, "hold.place") ? { hold: holdChosenAction } : {}),
              }}
              reviewBy={formatDate(now.getTime() + REVIEW_DAYS * DAY_MS)}
            />
          </Selection>
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
