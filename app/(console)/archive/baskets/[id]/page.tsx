import { getLocale, getTranslations } from "next-intl/server";
import { AddBasketToCase } from "@/components/archive/add-basket-to-case";
import { BasketItemRow } from "@/components/archive/basket-item-row";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { foundKey } from "@/domain/archive/found-page";
import { keptDays } from "@/domain/archive/queries/kept-days";
import { basket } from "@/domain/desk/queries/basket";
import { roleOf } from "@/domain/kernel/actor";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { addBasketToCaseAction, noteItemAction, removeFromOpenBasketAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("archive.basket"))("title") };
}

export default async function BasketPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx("staff");
  const { id } = await params;
  const found = await orRefusalPage(() => basket.ask(ctx, { basket: id }));
  const [t, days, locale] = await Promise.all([getTranslations("archive"), keptDays(ctx.db), getLocale()]);
  const { basis, messages, names, holds, endsAt } = found;
  const number = basis.kind === "case" ? basis.number : "";
  const title = basis.kind === "case" ? t("basket.case", { number }) : basis.kind === "purpose" ? basis.purpose : "";
  const now = ctx.now();
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar
        crumbs={[
          { label: t("crumb"), href: "/archive" },
          { label: t("basket.list"), href: "/archive/baskets" },
          { label: title },
        ]}
        note={t("zone")}
      />
      <PageBody>
        <Panel>
          <PanelHead
            title={t("basket.title")}
            note={[
              t("basket.items", { count: messages.length }),
              endsAt ? t("basket.endsAt", { date: formatDate(endsAt) }) : t("basket.endsWithCase"),
            ].join(locale === "en" ? ", " : "，")}
            actions={
              messages.length > 0 && can(roleOf(ctx.actor), "case.add-evidence") ? (
                <AddBasketToCase
                  basket={found.id}
                  count={messages.length}
                  number={number}
                  action={addBasketToCaseAction}
                />
              ) : null
            }
          />
          {messages.length === 0 ? <EmptyState>{t("basket.empty")}</EmptyState> : null}
          <div className="divide-y divide-border">
            {messages.map(({ item, message }) => (
              <BasketItemRow
                key={item.id}
                item={item}
                message={message}
                names={names}
                holds={holds[foundKey(item)] ?? []}
                keptDays={message ? days[message.kind] : 0}
                actions={{ note: noteItemAction, remove: removeFromOpenBasketAction }}
                now={now}
              />
            ))}
          </div>
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
