import { getLocale, getTranslations } from "next-intl/server";
import { CannotDo } from "@/components/oversight/cannot-do";
import { ChooseOrder } from "@/components/oversight/choose-order";
import { OrderBanner } from "@/components/oversight/order-banner";
import { OrderScope } from "@/components/oversight/order-scope";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { myOrders } from "@/domain/oversight/queries/my-orders";
import { boundOrder } from "@/lib/bound-order";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { bindOrderAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("oversight"))("title") };
}

export default async function OversightPage() {
  const ctx = await pageCtx("regulator");
  const t = await getTranslations("oversight");
  const locale = await getLocale();
  const [orders, bound] = await Promise.all([orRefusalPage(myOrders.ask(ctx, {})), boundOrder()]);
  return (
    <>
      <PageBar crumbs={[{ label: t("title") }]} note={t("zone")} />
      {bound ? <OrderBanner order={bound} /> : null}
      <PageBody className="lg:grid lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
        <div className="flex flex-col gap-3">
          <ChooseOrder orders={orders} boundId={bound?.id ?? null} bind={bindOrderAction} />
          {bound ? <OrderScope order={bound} locale={locale} /> : null}
        </div>
        <CannotDo />
      </PageBody>
    </>
  );
}
