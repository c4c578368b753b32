import { getMessages, getTranslations } from "next-intl/server";
import { AuditTable } from "@/components/audit/audit-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filters";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Banner } from "@/components/ui/banner";
import { Panel } from "@/components/ui/panel";
import { auditOutcomes, subjectKinds } from "@/domain/audit/vocabulary";
import { auditLog } from "@/domain/desk/queries/audit-log";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { readFilters } from "./search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

/** The audit log: the whole of it for those who account for it, the own accesses for everybody else. */
export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  const { cursor, ...values } = readFilters(await searchParams);
  const log = await orRefusalPage(auditLog.ask(ctx, { ...values, cursor }));
  const t = await getTranslations("audit");
  const href = (next: string | null) => {
    const given = Object.entries({ ...values, cursor: next }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return given.length > 0 ? `/audit?${new URLSearchParams(given)}` : "/audit";
  };
  return (
    <>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      <PageBody>
        <Banner tone="info">{log.whole ? t("wholeNote") : t("ownOnly")}</Banner>
        <Panel>
          <FilterBar action="/audit" values={values} fields={await filterFields(log.whole ? log.actors : null)} />
          <AuditTable
            rows={log.rows}
            newestHref={cursor ? href(null) : null}
            olderHref={log.next ? href(log.next) : null}
          />
        </Panel>
      </PageBody>
    </>
  );
}

async function filterFields(actors: { id: string; name: string }[] | null): Promise<FilterField[]> {
  const t = await getTranslations("audit");
  const words = (await getMessages()).audit.actions;
  const actions = Object.entries(words).flatMap(([room, verbs]) =>
    Object.entries(verbs).map(([verb, label]) => ({ value: `${room}.${verb}`, label: String(label) })),
  );
  return [
    {
      kind: "select",
      name: "action",
      label: t("filters.action"),
      options: actions.sort((a, b) => a.value.localeCompare(b.value)),
      anyLabel: t("filters.anyAction"),
    },
    {
      kind: "select",
      name: "outcome",
      label: t("filters.outcome"),
      options: auditOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
      anyLabel: t("filters.anyOutcome"),
    },
    ...(actors
      ? [
          {
            kind: "select" as const,
            name: "actorId",
            label: t("filters.actor"),
            options: actors.map(({ id, name }) => ({ value: id, label: name })),
            anyLabel: t("filters.anyActor"),
          },
        ]
      : []),
    {
      kind: "select",
      name: "subjectKind",
      label: t("filters.subjectKind"),
      options: subjectKinds.map((value) => ({ value, label: t(`subjects.${value}`) })),
      anyLabel: t("filters.anySubject"),
    },
    { kind: "text", name: "subjectId", label: t("filters.subjectId") },
    { kind: "date", name: "from", label: t("filters.from") },
    { kind: "date", name: "until", label: t("filters.until") },
  ];
}
