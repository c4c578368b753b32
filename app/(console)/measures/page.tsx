import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filters";
import { MeasuresTable } from "@/components/measures/measures-table";
import { SuspendedTable } from "@/components/measures/suspended-table";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { caseNumbers } from "@/domain/desk/queries/case-numbers";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { measureMarks } from "@/domain/measures/inputs";
import { listMeasures } from "@/domain/measures/queries/list-measures";
import { listSuspendedManagers } from "@/domain/measures/queries/list-suspended-managers";
import { measureKinds } from "@/domain/measures/vocabulary";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import {
  endedStates,
  type MeasureParams,
  measuresAddress,
  measureViews,
  readMeasureParams,
  statesOf,
} from "./search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("measures"))("title") };
}

/** Measures in force, proposals that wait, what has ended, and the managers who are suspended now. */
export default async function MeasuresPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  const params = readMeasureParams(await searchParams);
  const { view, kind, state, platform, only } = params;
  const t = await getTranslations("measures");
  const list = await listOf(ctx, params);
  const values = view === "suspended" ? { platform } : { kind, platform, only, ...(view === "ended" ? { state } : {}) };
  return (
    <>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <LinkTabs
            label={t("views.label")}
            tabs={measureViews.map((one) => ({
              href: measuresAddress({ view: one, platform }),
              label: t(`views.${one}`),
              current: one === view,
            }))}
          />
          <FilterBar
            action="/measures"
            fields={await filterFields(ctx, view)}
            values={values}
            keep={{ view: view === "in-force" ? undefined : view }}
          />
          {list}
        </Panel>
      </PageBody>
    </>
  );
}

async function listOf(ctx: Ctx, params: MeasureParams) {
  const { view, kind, state, only, platform: platformId, cursor } = params;
  const t = await getTranslations("measures");
  const filtered = Boolean(platformId || (view !== "suspended" && (kind || only)) || (view === "ended" && state));
  const shared = {
    empty: t(`empty.${filtered ? "filtered" : view}`),
    newestHref: cursor ? measuresAddress({ ...params, cursor: undefined }) : null,
  };
  const older = (next: string | null) => (next ? measuresAddress({ ...params, cursor: next }) : null);
  if (view === "suspended") {
    const page = await orRefusalPage(listSuspendedManagers.ask(ctx, { platformId, cursor }));
    return <SuspendedTable {...shared} rows={page.rows} olderHref={older(page.next)} />;
  }
  const states = view === "ended" && state ? [state] : statesOf[view];
  const page = await orRefusalPage(listMeasures.ask(ctx, { kind, states, only, platformId, cursor }));
  const caseIds = [...new Set(page.rows.flatMap((row) => row.caseId ?? []))];
  return (
    <MeasuresTable
      {...shared}
      view={view}
      now={ctx.now()}
      rows={page.rows}
      caseNumbers={await caseNumbers.ask(ctx, { caseIds })}
      linkCases={can(roleOf(ctx.actor), "case.view")}
      olderHref={older(page.next)}
    />
  );
}

async function filterFields(ctx: Ctx, view: MeasureParams["view"]): Promise<FilterField[]> {
  const t = await getTranslations("measures");
  const kind = await getTranslations("notices.measure.kind");
  const english = (await getLocale()) === "en";
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const fields: FilterField[] = [
    {
      kind: "select",
      name: "platform",
      label: t("filters.platform"),
      anyLabel: t("filters.anyPlatform"),
      options: platforms.map(({ id, nameZh, nameEn }) => ({ value: id, label: english ? nameEn : nameZh })),
    },
  ];
  if (view !== "suspended") {
    fields.unshift({
      kind: "select",
      name: "kind",
      label: t("filters.kind"),
      anyLabel: t("filters.anyKind"),
      options: measureKinds.map((value) => ({ value, label: kind(value) })),
    });
  }
  if (view !== "suspended") {
    fields.push({
      kind: "select",
      name: "only",
      label: t("filters.only"),
      anyLabel: t("filters.anyMark"),
      options: measureMarks.map((value) => ({ value, label: t(`mark.${value}`) })),
    });
  }
  if (view === "ended") {
    fields.push({
      kind: "select",
      name: "state",
      label: t("filters.state"),
      anyLabel: t("filters.anyState"),
      options: endedStates.map((value) => ({ value, label: t(`state.${value}`) })),
    });
  }
  return fields;
}
