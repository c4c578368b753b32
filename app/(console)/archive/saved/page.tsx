import { getTranslations } from "next-intl/server";
import { SavedTable } from "@/components/archive/saved-table";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { savedSearches } from "@/domain/cases/queries/saved-searches";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { deleteSavedSearchAction, renameSavedSearchAction, runSavedSearchAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("archive.saved"))("page") };
}

export default async function SavedSearchesPage() {
  const ctx = await pageCtx("staff");
  const rows = await orRefusalPage(() => savedSearches.ask(ctx, {}));
  const t = await getTranslations("archive");
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar crumbs={[{ label: t("crumb"), href: "/archive" }, { label: t("saved.page") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <PanelHead title={t("saved.page")} note={t("saved.note")} />
          {rows.length === 0 ? (
            <EmptyState>{t("saved.none")}</EmptyState>
          ) : (
            <SavedTable
              rows={rows}
              actions={{
                run: runSavedSearchAction,
                rename: renameSavedSearchAction,
                remove: deleteSavedSearchAction,
              }}
            />
          )}
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
