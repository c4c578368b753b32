import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { ownBaskets } from "@/domain/evidence/queries/own-baskets";
import { formatDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata() {
  return { title: (await getTranslations("archive.basket"))("list") };
}

export default async function BasketsPage() {
  const ctx = await pageCtx("staff");
  const baskets = await orRefusalPage(() => ownBaskets.ask(ctx, {}));
  const t = await getTranslations("archive");
  return (
    <>
      <PageBar crumbs={[{ label: t("crumb"), href: "/archive" }, { label: t("basket.list") }]} note={t("zone")} />
      <PageBody>
        <Panel>
          <PanelHead title={t("basket.list")} note={t("basket.listNote")} />
          {baskets.length === 0 ? <EmptyState>{t("basket.none")}</EmptyState> : null}
          <ul aria-label={t("basket.list")} className="divide-y divide-border">
            {baskets.map(({ id, basis, items, createdAt, endsAt }) => (
              <li key={id}>
                <Link
                  href={`/archive/baskets/${id}`}
                  prefetch={false}
                  className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-0.5 px-3 py-2 hover:bg-surface-3"
                >
                  <b className="font-semibold">
                    {basis.kind === "case" ? t("basket.case", { number: basis.number }) : null}
                    {basis.kind === "purpose" ? basis.purpose : null}
                  </b>
                  <span className="text-text-2">{t("basket.items", { count: items.length })}</span>
                  <span className="ml-auto text-support text-text-3">
                    {t("basket.createdAt")} <Time at={createdAt} show="date" />
                  </span>
                  <span className="text-support text-text-3">
                    {endsAt ? t("basket.endsAt", { date: formatDate(endsAt) }) : t("basket.endsWithCase")}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      </PageBody>
    </>
  );
}
