import { getLocale, getTranslations } from "next-intl/server";
import { AppealsTable } from "@/components/appeals/appeals-table";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { queueViews } from "@/domain/appeals/inputs";
import { listAppeals } from "@/domain/appeals/queries/list-appeals";
import { roleOf } from "@/domain/kernel/actor";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { appealsAddress, readAppealParams } from "./search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("appeals"))("title") };
}

/** Appeals by deadline: what the viewer may take, holds, everything open, and what was answered. */
export default async function AppealsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  const given = await searchParams;
  const reviews = can(roleOf(ctx.actor), "appeal.review");
  const params = readAppealParams(reviews || given.view ? given : { ...given, view: "open" });
  const page = await orRefusalPage(listAppeals.ask(ctx, params));
  const t = await getTranslations("appeals");
  const views = queueViews.filter((view) => reviews || view === "open" || view === "answered");
  return (
    <SectionMessages namespaces={["appeals"]}>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <LinkTabs
            label={t("queue.views")}
            tabs={views.map((view) => ({
              href: appealsAddress(view),
              label: t(`queue.${view}`),
              current: view === params.view,
            }))}
          />
          <AppealsTable
            rows={page.rows}
            view={params.view}
            now={ctx.now()}
            locale={await getLocale()}
            newestHref={params.cursor ? appealsAddress(params.view) : null}
            olderHref={page.next ? appealsAddress(params.view, page.next) : null}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
