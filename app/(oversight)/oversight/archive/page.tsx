import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ArchiveFrame } from "@/components/archive/archive-frame";
import { Cancelled } from "@/components/archive/cancelled";
import { FoundCount } from "@/components/archive/found-count";
import { Results } from "@/components/archive/results";
import { SearchForm } from "@/components/archive/search-form";
import { SearchHelp } from "@/components/archive/search-help";
import { SearchLog } from "@/components/archive/search-log";
import { EMPTY_SEARCH } from "@/components/archive/search-values";
import { Searching } from "@/components/archive/searching";
import { knownNames, valuesOfSearch } from "@/components/archive/values-of-search";
import { CannotDo } from "@/components/oversight/cannot-do";
import { NotOpened } from "@/components/oversight/not-opened";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { SEARCH_ORDERS } from "@/domain/archive/vocabulary";
import type { Ctx } from "@/domain/kernel/ctx";
import { askedInOrder } from "@/domain/oversight/queries/asked-in-order";
import { countInOrder } from "@/domain/oversight/queries/count-in-order";
import { myAccesses } from "@/domain/oversight/queries/my-accesses";
import { searchInOrder } from "@/domain/oversight/queries/search-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { formatDate, formatLastDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { type RunningSearch, runOnce } from "@/lib/run-once";
import { startOrderSearchAction } from "./actions";

const path = "/oversight/archive";
const logged = 12;

interface Params {
  s?: string;
  cursor?: string;
  page?: string;
  context?: string;
  order?: string;
  group?: string;
}

export async function generateMetadata() {
  return { title: (await getTranslations("archive"))("title") };
}

export default async function OversightArchivePage({ searchParams }: { searchParams: Promise<Params> }) {
  const ctx = await pageCtx("regulator");
  const params = await searchParams;
  const order = await requireBoundOrder();
  const [t, o] = await Promise.all([getTranslations("archive"), getTranslations("oversight")]);
  const bar = (
    <>
      <PageBar crumbs={[{ label: o("title"), href: "/oversight" }, { label: t("title") }]} note={t("zone")} />
      <OrderBanner order={order} />
    </>
  );
  if (!order.dataClasses.includes("messages"))
    return (
      <>
        {bar}
        <NotOpened dataClass="messages" />
      </>
    );
  const contextOn = params.context !== "0";
  const { s, cursor } = params;
  // Awaited above the results: another's search has the status of what is not there.
  const asked = s ? await orRefusalPage(() => askedInOrder.ask(ctx, { search: s })) : null;
  const inOrder = SEARCH_ORDERS.find((one) => one === params.order) ?? asked?.search.order ?? "newest";
  const running = s
    ? runOnce(ctx, s, {
        page: (signal) => searchInOrder.ask(ctx, { search: s, cursor, order: inOrder, context: contextOn, signal }),
        count: (signal) => countInOrder.ask(ctx, { search: s, signal }),
      })
    : null;
  const first = order.groups[0]?.name ?? "";
  const count = order.groups.length;
  return (
    <SectionMessages namespaces={["archive"]}>
      {bar}
      <ArchiveFrame
        aside={
          <>
            <div className="border-b border-border [&>section]:rounded-none [&>section]:border-0 [&>section]:bg-transparent">
              <CannotDo />
            </div>
            <Suspense>
              <OrderLog ctx={ctx} after={running} />
            </Suspense>
            <SearchHelp />
          </>
        }
      >
        <SearchForm
          key={`${asked?.search.id ?? "new"} ${inOrder}`}
          action={startOrderSearchAction}
          label={t("title")}
          initial={
            asked
              ? { ...valuesOfSearch(asked.search, asked.names, ""), order: inOrder }
              : { ...EMPTY_SEARCH, basis: null, groups: params.group ?? "" }
          }
          offer={{
            ran: asked !== null,
            locked: [
              { label: t("basis.title"), value: order.documentNumber },
              { label: t("filter.groups"), value: count > 1 ? t("filter.andMore", { name: first, count }) : first },
              {
                label: t("filter.window"),
                value: o("scope.range", { from: formatDate(order.scopeFrom), until: formatLastDate(order.scopeUntil) }),
              },
            ],
            platforms: [],
            groups: order.groups.map(({ code, name }) => ({ value: code, label: name })),
            groupFilter: count > 1,
            names: asked ? knownNames(asked.names) : {},
            today: formatDate(ctx.now()),
          }}
        />
        {asked && running ? (
          <Suspense
            key={[asked.search.id, cursor, inOrder, params.context].join(" ")}
            fallback={<Searching search={asked.search.id} />}
          >
            <FoundInOrder
              ctx={ctx}
              running={running}
              page={cursor ? Math.max(2, Number.parseInt(params.page ?? "2", 10) || 2) : 1}
              contextOn={contextOn}
            />
          </Suspense>
        ) : (
          <p className="measure mx-auto px-5 py-12 text-center text-text-2">{t("startOrder")}</p>
        )}
      </ArchiveFrame>
    </SectionMessages>
  );
}

/** The results once they are there. */
async function FoundInOrder({
  ctx,
  running,
  page,
  contextOn,
}: {
  ctx: Ctx;
  running: RunningSearch;
  page: number;
  contextOn: boolean;
}) {
  const [results, days] = await Promise.all([running.results, keptDays(ctx.db)]);
  if (!results) return <Cancelled />;
  const { id } = results.search;
  return (
    <Results
      results={results}
      path={path}
      page={page}
      contextOn={contextOn}
      count={<FoundCount total={running.total} path={`${path}/count`} search={id} />}
      linksOf={({ groupId, messageId }) => ({
        conversation: `${path}/conversation?${new URLSearchParams({ s: id, g: groupId, m: messageId })}#found`,
      })}
      keptDays={days}
      choosable={false}
      keys={[]}
      now={ctx.now()}
    />
  );
}

/** The regulator's own last reads, the search under way among them. */
async function OrderLog({ ctx, after }: { ctx: Ctx; after: RunningSearch | null }) {
  await after?.total.catch(() => null);
  const [{ rows }, t] = await Promise.all([myAccesses.ask(ctx, {}), getTranslations("archive.log")]);
  const totals = new Map(
    rows.flatMap(({ action, detail }) => {
      const { search, total } = (detail ?? {}) as Detail;
      return action === "archive.counted" && search && total !== undefined ? [[search, total] as const] : [];
    }),
  );
  const shown = rows.filter(
    ({ action, detail }) =>
      action.startsWith("archive.") && action !== "archive.counted" && !((detail ?? {}) as Detail).further,
  );
  return (
    <SearchLog
      now={ctx.now()}
      note={t("noteOrder")}
      rows={shown.slice(0, logged).map(({ id, at, action, terms, detail }) => {
        const { search, total, results } = (detail ?? {}) as Detail;
        return {
          ...{ id, at, action, text: action === "archive.searched" ? (terms ?? "") : null },
          count: total ?? totals.get(search ?? "") ?? results ?? null,
          messageId: null,
          href: null,
        };
      })}
    />
  );
}

type Detail = { total?: number; results?: number; further?: boolean; search?: string };
