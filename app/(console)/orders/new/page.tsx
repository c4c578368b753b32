import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterOrderForm } from "@/components/oversight/register-order-form";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { can } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import { DAY_MS } from "@/domain/kernel/time";
import { listReaders } from "@/domain/oversight/queries/list-readers";
import { orderValidityDays } from "@/domain/oversight/vocabulary";
import { formatDate } from "@/lib/format";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { registerOrderAction } from "../actions";

export default async function NewOrderPage() {
  const ctx = await pageCtx("staff");
  if (!can(roleOf(ctx.actor), "order.register")) forbidden();
  const readers = await orRefusalPage(listReaders.ask(ctx, {}));
  const t = await getTranslations("oversight.admin");
  const now = ctx.now().getTime();
  const usual = {
    validFrom: formatDate(now),
    validUntil: formatDate(now + (orderValidityDays.usual - 1) * DAY_MS),
    scopeFrom: formatDate(now - 90 * DAY_MS),
    scopeUntil: formatDate(now),
  };
  return (
    <>
      <PageBar crumbs={[{ label: t("title"), href: "/orders" }, { label: t("new") }]} />
      <PageBody>
        <RegisterOrderForm action={registerOrderAction} readers={readers} usual={usual} />
      </PageBody>
    </>
  );
}
