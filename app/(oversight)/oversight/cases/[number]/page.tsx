import { getLocale, getTranslations } from "next-intl/server";
import { CaseDecisions } from "@/components/oversight/case-decisions";
import { CaseFindings } from "@/components/oversight/case-findings";
import { CaseSide } from "@/components/oversight/case-side";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import { getCaseInOrder } from "@/domain/oversight/queries/get-case-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { categoryName } from "@/lib/category-name";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { pathPart } from "@/lib/path-part";

export default async function OversightCasePage({ params }: { params: Promise<{ number: string }> }) {
  const ctx = await pageCtx("regulator");
  const order = await requireBoundOrder();
  const number = pathPart((await params).number);
  const seen = await orRefusalPage(getCaseInOrder.ask(ctx, { number }));
  const t = await getTranslations("oversight");
  const locale = await getLocale();
  const trail = [
    { label: t("title"), href: "/oversight" },
    { label: t("cases.title"), href: "/oversight/cases" },
    { label: seen.case.number },
  ];
  return (
    <>
      <PageBar crumbs={trail} note={t("zone")} />
      <OrderBanner order={order} />
      <PageBody className="lg:grid lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start">
        <div className="flex min-w-0 flex-col gap-3">
          <Panel>
            <PanelHead
              title={t("suspected", { category: categoryName(seen.case.category, locale) })}
              note={seen.case.category}
              actions={<SeverityBadge severity={seen.case.severity} />}
            />
            <DefinitionList
              items={[
                { term: t("cases.group"), value: `${seen.case.groupName ?? ""} ${seen.case.groupCode ?? ""}` },
                { term: t("cases.state"), value: t(`caseState.${seen.case.state}`) },
                { term: t("cases.opened"), value: <Time at={seen.case.openedAt} /> },
                { term: t("cases.due"), value: <Time at={seen.case.dueAt} /> },
                { term: t("cases.decided"), value: seen.case.decidedAt ? <Time at={seen.case.decidedAt} /> : "–" },
              ]}
            />
          </Panel>
          <CaseFindings findings={seen.findings} locale={locale} />
          <CaseDecisions decisions={seen.decisions} />
        </div>
        <CaseSide measures={seen.measures} reports={seen.reports} notices={seen.notices} />
      </PageBody>
    </>
  );
}
