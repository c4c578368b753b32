import { useTranslations } from "next-intl";
import { RegulatorBanner } from "@/components/shell/regulator-banner";
import { formatDate, formatLastDate } from "@/lib/format";

/** The facts of the order that every inspection page shows. */
export interface BannerOrder {
  documentNumber: string;
  scopeFrom: Date;
  scopeUntil: Date;
  validUntil: Date;
  groups: readonly unknown[];
}

/** The banner of an order in force: number, scope, expiry; cannot be dismissed. */
export function OrderBanner({ order }: { order: BannerOrder }) {
  const t = useTranslations("oversight");
  const facts = {
    count: order.groups.length,
    from: formatDate(order.scopeFrom),
    until: formatLastDate(order.scopeUntil),
  };
  return (
    <RegulatorBanner
      document={order.documentNumber}
      scope={t("scope.short", facts)}
      until={formatLastDate(order.validUntil)}
    />
  );
}
