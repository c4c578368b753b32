import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ManagerClock } from "@/components/cases/manager-clock";
import { PersonCard } from "@/components/cases/person-card";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CaseAlert, CaseFile } from "@/domain/cases/case-file";
import { knowledgeBases, managerActions } from "@/domain/cases/vocabulary";
import { formatDateTime } from "@/lib/format";

/** What the managers knew and did: the clock, and the ways to start it or record an act. */
export function ManagersTab({
  file,
  now,
  locale,
  may,
  mask,
  actions,
}: {
  file: CaseFile;
  now: Date;
  locale: string;
  /** The viewer may decide and the case is open. */
  may: boolean;
  mask: (name: string) => string;
  actions: { deliver: FormAction; confirm: FormAction; record: FormAction };
}) {
  const t = useTranslations("cases");
  const managers = file.people.filter(({ role }) => role === "creator" || role === "manager");
  const hidden = <input type="hidden" name="caseId" value={file.id} />;
  const minute = localMinute(now);
  return (
    <div>
      <section className="border-b border-border px-4 py-3">
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <h3 className="mr-auto font-semibold">{t("managers.clock")}</h3>
          {may && file.group ? (
            <>
              <ConfirmDialogForm
                trigger={<Button size="small">{t("managers.confirm")}</Button>}
                title={t("managers.confirmTitle")}
                action={actions.confirm}
                submitLabel={t("managers.confirmDo")}
              >
                {hidden}
                <p className="text-text-2">{t("managers.confirmNote")}</p>
                <Field name="basis" label={t("managers.basis")} required layout="beside">
                  <Select
                    defaultValue="participation-confirmed"
                    options={knowledgeBases
                      .filter((basis) => basis !== "notice-delivered")
                      .map((value) => ({
                        value,
                        label: t(value === "report-delivered" ? "managers.basisReport" : "managers.basisParticipation"),
                      }))}
                  />
                </Field>
                <BeijingTime name="knowledgeAt" label={t("managers.knowledgeAt")} most={minute} />
                <Field name="quote" label={t("managers.quote")} hint={t("managers.quoteHint")} required layout="beside">
                  <Textarea rows={3} maxLength={1000} />
                </Field>
              </ConfirmDialogForm>
              <ConfirmDialogForm
                trigger={<Button size="small">{t("managers.deliver")}</Button>}
                title={t("managers.deliverTitle")}
                action={actions.deliver}
                submitLabel={t("managers.deliverDo")}
              >
                {hidden}
                <p>{t("managers.deliverEffect")}</p>
                <p>{t("managers.deliver12")}</p>
                <p className="text-text-2">{t("managers.deliverNight")}</p>
              </ConfirmDialogForm>
            </>
          ) : null}
        </div>
        {file.clock ? (
          <ManagerClock clock={file.clock} now={now} />
        ) : (
          <p className="text-text-2">{t("managers.notKnown")}</p>
        )}
        <ul className="mt-2 flex flex-col gap-1.5">
          {file.alerts.map((alert) => (
            <AlertRow key={alert.id} alert={alert} mask={mask}>
              {may && !alert.actedAt && managers.length > 0 ? (
                <ConfirmDialogForm
                  trigger={<Button size="small">{t("managers.record")}</Button>}
                  title={t("managers.recordTitle")}
                  action={actions.record}
                  submitLabel={t("managers.recordDo")}
                >
                  <input type="hidden" name="alertId" value={alert.id} />
                  <Field name="personId" label={t("managers.recordWho")} required layout="beside">
                    <Select
                      options={managers.map(({ personId, displayName, code }) => ({
                        value: personId,
                        label: `${mask(displayName)} ${code}`,
                      }))}
                    />
                  </Field>
                  <Field name="action" label={t("managers.recordAction")} required layout="beside">
                    <Select options={managerActions.map((value) => ({ value, label: t(`actionChoice.${value}`) }))} />
                  </Field>
                  <BeijingTime name="at" label={t("managers.recordAt")} most={minute} />
                  <Field
                    name="quote"
                    label={t("managers.quote")}
                    hint={t("managers.quoteHint")}
                    required
                    layout="beside"
                  >
                    <Textarea rows={3} maxLength={1000} />
                  </Field>
                </ConfirmDialogForm>
              ) : null}
            </AlertRow>
          ))}
        </ul>
      </section>
      {managers.length === 0 ? <EmptyState>{t("person.noManagers")}</EmptyState> : null}
      {managers.map((person) => (
        <PersonCard key={person.personId} person={person} name={mask(person.displayName)} locale={locale} />
      ))}
    </div>
  );
}

function AlertRow({
  alert,
  mask,
  children,
}: {
  alert: CaseAlert;
  mask: (name: string) => string;
  children: ReactNode;
}) {
  const t = useTranslations("cases");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-surface-3 px-2.5 py-1.5 text-support">
      <span className="font-medium">{t("clock.known", { at: formatDateTime(alert.knowledgeAt) })}</span>
      <span className="text-text-2">{t(`basis.${alert.basis}`)}</span>
      <span className="text-text-2">
        {alert.messageId ? t("managers.about", { id: alert.messageId }) : t("managers.whole")}
      </span>
      <span>
        {alert.actedAt && alert.action
          ? `${alert.actedBy ? mask(alert.actedBy) : t("fact.actedBy")} ${t(`action.${alert.action}`)} ${formatDateTime(alert.actedAt)}`
          : t("managers.alertOpen")}
      </span>
      {alert.quote ? <q className="w-full text-text-2">{alert.quote}</q> : null}
      {children ? <span className="ml-auto">{children}</span> : null}
    </li>
  );
}

/** An instant typed in Beijing time, posted with its offset. */
function BeijingTime({ name, label, most }: { name: string; label: string; most: string }) {
  return (
    <Field name={name} label={label} required>
      <Input type="text" inputMode="numeric" placeholder="2026-11-20T09:12+08:00" defaultValue={`${most}+08:00`} />
    </Field>
  );
}

const localMinute = (now: Date) => formatDateTime(now).replace(" ", "T");
