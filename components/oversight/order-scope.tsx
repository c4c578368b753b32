import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { BoundOrderView } from "@/domain/oversight/queries/get-bound-order";
import { formatDate, formatLastDate } from "@/lib/format";

/** What the order in force opens: groups, time, kinds of data, and the ways into them. */
export function OrderScope({ order, locale }: { order: BoundOrderView; locale: string }) {
  const t = useTranslations("oversight");
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const ways = [
    { href: "/oversight/archive", label: t("ways.archive"), opens: "messages" },
    { href: "/oversight/cases", label: t("ways.cases"), opens: "cases" },
    { href: "/oversight/measures", label: t("ways.measures"), opens: "measures" },
    { href: "/oversight/figures", label: t("ways.figures"), opens: "figures" },
  ];
  return (
    <Panel>
      <PanelHead title={t("scope.title")} />
      <DefinitionList
        items={[
          { term: t("scope.organ"), value: order.organ },
          { term: t("scope.groups"), value: list.format(order.groups.map((group) => `${group.name} ${group.code}`)) },
          {
            term: t("scope.time"),
            value: t("scope.range", { from: formatDate(order.scopeFrom), until: formatLastDate(order.scopeUntil) }),
          },
          {
            term: t("scope.data"),
            value: list.format(order.dataClasses.map((name) => t(`dataClass.${name as "messages"}`))),
          },
        ]}
      />
      <PanelBody className="flex flex-wrap gap-2 border-t border-border">
        {ways
          .filter((way) => order.dataClasses.includes(way.opens))
          .map((way) => (
            <ButtonLink key={way.href} href={way.href}>
              {way.label}
            </ButtonLink>
          ))}
      </PanelBody>
    </Panel>
  );
}
