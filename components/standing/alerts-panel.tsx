import { useLocale, useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { AlertClock } from "@/components/standing/alert-clock";
import { Clock } from "@/components/ui/clock";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import type { OwnAlert } from "@/domain/cases/queries/list-own-alerts";
import { managerActions } from "@/domain/cases/vocabulary";
import { categoryName } from "@/lib/category-name";
import { formatDateTime, formatShortDateTime } from "@/lib/format";

/** What waits for the managers, each with its clock and what can be done at once; then what was answered lately. */
export function AlertsPanel({
  alerts,
  at,
  suspendedUntil,
  answer,
}: {
  alerts: readonly OwnAlert[];
  at: Date;
  suspendedUntil: Date | null;
  answer: FormAction;
}) {
  const t = useTranslations("standing.alerts");
  const zone = useTranslations("standing")("zone", { at: formatShortDateTime(at, at) });
  const open = alerts.filter(({ actedAt }) => actedAt === null);
  const answered = alerts.filter(({ actedAt }) => actedAt !== null);
  return (
    <Panel id="alerts">
      <PanelHead
        title={open.length > 0 ? `${t("title")} ${open.length}` : t("title")}
        actions={<span className="text-text-2">{zone}</span>}
      />
      {open.length === 0 && answered.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {open.map((alert) => (
          <OpenAlert key={alert.id} alert={alert} at={at} suspendedUntil={suspendedUntil} answer={answer} />
        ))}
      </ul>
      {open.length > 0 ? (
        <p className="border-t border-border px-4 py-2 text-support text-text-3">{t("explain")}</p>
      ) : null}
      <AnsweredAlerts alerts={answered} at={at} />
    </Panel>
  );
}

function OpenAlert({
  alert,
  at,
  suspendedUntil,
  answer,
}: {
  alert: OwnAlert;
  at: Date;
  suspendedUntil: Date | null;
  answer: FormAction;
}) {
  const t = useTranslations("standing.alerts");
  const locale = useLocale();
  const category = categoryName(alert.category, locale);
  const actions = managerActions.filter((action) => alert.message !== null || action === "reported");
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1 font-semibold">{t(alert.message ? "reported" : "matter", { category })}</p>
        {alert.nextDeadline ? <Clock dueAt={alert.nextDeadline} now={at} words /> : null}
      </div>
      <p className="-mt-1.5 text-support text-text-2">
        {t("delivered", { group: alert.group.name, at: formatShortDateTime(alert.knowledgeAt, at) })}
      </p>
      {alert.message ? (
        <blockquote className="border-l-[3px] border-danger pl-2.5">
          <span className="sr-only">{t("message", { at: formatDateTime(alert.message.sentAt) })}</span>
          <span className="line-clamp-4 text-message">
            <MarkedText text={alert.message.text} />
          </span>
        </blockquote>
      ) : null}
      <AlertClock alert={alert} at={at} />
      {suspendedUntil ? (
        <p className="text-support text-text-2">{t("suspended", { end: formatDateTime(suspendedUntil) })}</p>
      ) : (
        <ActionForm action={answer} label={t("form")}>
          <input type="hidden" name="alertId" value={alert.id} />
          <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
            {actions.map((action, index) => (
              <Submit key={action} name="action" value={action} variant={index === 0 ? "primary" : "secondary"}>
                {t(`actions.${action}`)}
              </Submit>
            ))}
          </div>
        </ActionForm>
      )}
    </li>
  );
}

function AnsweredAlerts({ alerts, at }: { alerts: readonly OwnAlert[]; at: Date }) {
  const t = useTranslations("standing.alerts");
  const tier = useTranslations("standing.tier");
  const locale = useLocale();
  if (alerts.length === 0) return null;
  return (
    <details className="border-t border-border px-4 py-2 text-support">
      <summary className="link inline-block py-1">
        {t("answered")} {alerts.length}
      </summary>
      <ul className="divide-y divide-border">
        {alerts.map((alert) => (
          <li key={alert.id} className="py-1.5">
            {t(alert.message ? "reported" : "matter", { category: categoryName(alert.category, locale) })}
            <span className="block text-text-2">
              {t("answeredAt", {
                at: formatShortDateTime(alert.actedAt ?? at, at),
                action: alert.action ? t(`actions.${alert.action}`) : "",
                tier: tier(alert.tier),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
