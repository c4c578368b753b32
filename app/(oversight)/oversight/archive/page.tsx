import { getTranslations } from "next-intl/server";
import { ArchiveFrame } from "@/components/archive/archive-frame";
import { Results } from "@/components/archive/results";
import { SearchForm } from "@/components/archive/search-form";
import { SearchHelp } from "@/components/archive/search-help";
import { SearchLog } from "@/components/archive/search-log";
import { EMPTY_SEARCH } from "@/components/archive/search-values";
import { knownNames, valuesOfSearch } from "@/components/archive/values-of-search";
import { CannotDo } from "@/components/oversight/cannot-do";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { myAccesses } from "@/domain/oversight/queries/my-accesses";
import { searchInOrder } from "@/domain/oversight/queries/search-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { startOrderSearchAction } from "./actions";

const path = "/oversight/archive";
const logged = 12;

interface Params {
  s?: string;
  cursor?: string;
  page?: string;
  context?: string;
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
        <NoPermissionState title={o("archive.notOpened")}>{o("archive.notOpenedWhy")}</NoPermissionState>
      </>
    );
  const contextOn = params.context !== "0";
  const asked = { search: params.s ?? "", cursor: params.cursor, context: contextOn };
  const results = params.s ? await orRefusalPage(() => searchInOrder.ask(ctx, asked)) : null;
  const accesses = await orRefusalPage(myAccesses.ask(ctx, {}));
  const now = ctx.now();
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
            <SearchHelp />
            <SearchLog
              now={now}
              note={t("log.noteOrder")}
              rows={accesses.rows
                .filter(({ action, detail }) => action.startsWith("archive.") && (detail as Detail)?.further !== true)
                .slice(0, logged)
                .map(({ id, at, action, terms, detail }) => ({
                  ...{ id, at, action, text: action === "archive.searched" ? (terms ?? "") : null },
                  count: (detail as Detail)?.total ?? (detail as Detail)?.results ?? null,
                  messageId: null,
                  href: null,
                }))}
            />
          </>
        }
      >
        <SearchForm
          key={results?.search.id ?? "new"}
          action={startOrderSearchAction}
          label={t("title")}
          initial={
            results
              ? valuesOfSearch(results.search, results.names, "")
              : { ...EMPTY_SEARCH, basis: null, groups: params.group ?? "" }
          }
          offer={{
            ran: results !== null,
            locked: [
              { label: t("basis.title"), value: order.documentNumber },
              { label: t("filter.groups"), value: count > 1 ? t("filter.andMore", { name: first, count }) : first },
              {
                label: t("filter.window"),
                value: o("scope.range", { from: formatDate(order.scopeFrom), until: formatDate(order.scopeUntil) }),
              },
            ],
            platforms: [],
            groups: order.groups.map(({ code, name }) => ({ value: code, label: name })),
            groupFilter: count > 1,
            names: results ? knownNames(results.names) : {},
          }}
        />
        {results ? (
          <Results
            results={results}
            path={path}
            page={params.cursor ? Math.max(2, Number.parseInt(params.page ?? "2", 10) || 2) : 1}
            contextOn={contextOn}
            reports={false}
            now={now}
            linksOf={({ groupId, messageId }) => ({
              conversation: `${path}/conversation?${new URLSearchParams({ s: results.search.id, g: groupId, m: messageId })}#found`,
            })}
          />
        ) : (
          <p className="measure mx-auto px-5 py-12 text-center text-text-2">{t("startOrder")}</p>
        )}
      </ArchiveFrame>
    </SectionMessages>
  );
}

type Detail = { total?: number; results?: number; further?: boolean } | null;
