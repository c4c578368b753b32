import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Badge } from "@/components/ui/badge";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { verificationQueue } from "@/domain/people/queries/verification-queue";
import { maskName } from "@/domain/people/rules/mask";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("queue.title") };
}

export default async function VerificationPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("staff");
  const { cursor } = await searchParams;
  const page = await orRefusalPage(verificationQueue.ask(ctx, { cursor }));
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const t = await getTranslations("people");
  const zh = (await getLocale()).startsWith("zh");
  const names = new Map(platforms.map((one) => [one.code, zh ? one.nameZh : one.nameEn]));
  return (
    <SectionMessages>
      <PageBar crumbs={[{ label: t("title"), href: "/people" }, { label: t("queue.title") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <PanelHead title={t("queue.title")} note={t("queue.note")} />
          <DataTable
            caption={t("queue.title")}
            rows={page.rows}
            rowId={(row) => row.id}
            rowLabel={(row) => row.code}
            rowHref={(row) => `/people/verification/${row.id}`}
            empty={t("queue.empty")}
            newerHref={cursor ? "/people/verification" : null}
            olderHref={page.next ? `/people/verification?cursor=${page.next}` : null}
            columns={[
              {
                id: "person",
                header: t("queue.person"),
                primary: true,
                cell: (row) => <bdi>{maskName(row.displayName)}</bdi>,
              },
              { id: "code", header: t("column.code"), cell: (row) => row.code },
              { id: "platform", header: t("column.platform"), cell: (row) => names.get(row.platform) ?? row.platform },
              {
                id: "document",
                header: t("column.document"),
                cell: (row) =>
                  row.documentKind ? t(`documentKind.${row.documentKind as "resident-id"}`) : t("method.network-id"),
              },
              {
                id: "check",
                header: t("column.check"),
                cell: (row) =>
                  row.blacklisted ? <Badge tone="danger">{t("queue.blacklisted")}</Badge> : t("queue.formatOnly"),
              },
              { id: "submitted", header: t("column.submitted"), cell: (row) => <Time at={row.submittedAt} /> },
            ]}
          />
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
