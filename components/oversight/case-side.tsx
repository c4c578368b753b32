import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { CaseInOrder } from "@/domain/oversight/queries/get-case-in-order";

/** What followed and what led to it: measures, notices, and reports without their reporters. */
export function CaseSide({ measures, reports, notices }: Pick<CaseInOrder, "measures" | "reports" | "notices">) {
  const t = useTranslations("oversight");
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Panel>
        <PanelHead title={t("measures.title")} />
        {measures.length === 0 ? <EmptyState>{t("measures.none")}</EmptyState> : null}
        <ul className="divide-y divide-border">
          {measures.map((measure) => (
            <li key={measure.number} className="px-3 py-2">
              <p className="flex flex-wrap justify-between gap-x-3">
                <span className="font-semibold">
                  {t(`measureKind.${measure.kind}`)} {measure.person?.label}
                </span>
                <span className="text-text-2">{t(`measureState.${measure.state}`)}</span>
              </p>
              <p className="text-support text-text-2">
                {measure.number}
                {measure.days ? <span className="ml-2">{t("measures.days", { days: measure.days })}</span> : null}
                {measure.endsAt ? (
                  <span className="ml-2">
                    {t("measures.until")} <Time at={measure.endsAt} show="date" />
                  </span>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel>
        <PanelHead title={t("notices.title")} />
        {notices.length === 0 ? <EmptyState>{t("notices.none")}</EmptyState> : null}
        <ul className="divide-y divide-border">
          {notices.map((notice) => (
            <li key={notice.number} className="flex flex-wrap justify-between gap-x-3 px-3 py-2 text-support">
              <span>
                {notice.number} {notice.person?.label}
              </span>
              <span className="text-text-2">
                <Time at={notice.publishedAt} />
                <span className="ml-2">{notice.readAt ? t("notices.read") : t("notices.unread")}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel>
        <PanelHead title={t("reports.title")} note={t("reports.note")} />
        {reports.length === 0 ? <EmptyState>{t("reports.none")}</EmptyState> : null}
        <ul className="divide-y divide-border">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-wrap justify-between gap-x-3 px-3 py-2 text-support">
              <span>{t(`reportSource.${report.source}`)}</span>
              <span className="text-text-2">
                <Time at={report.createdAt} />
                <span className="ml-2">{report.answeredAt ? t("reports.answered") : t("reports.open")}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
