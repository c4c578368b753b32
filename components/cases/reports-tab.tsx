import Link from "next/link";
import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import type { CaseFile } from "@/domain/cases/case-file";
import { categoryName } from "@/lib/category-name";

/** The reports of a case, reporters masked; those that are another matter can be split off, same matters merged in. */
export function ReportsTab({
  file,
  locale,
  may,
  messageHref,
  actions,
}: {
  file: CaseFile;
  locale: string;
  may: boolean;
  messageHref: (messageId: string) => string;
  actions: { split: FormAction; merge: FormAction };
}) {
  const t = useTranslations("cases");
  return (
    <div>
      <p className="border-b border-border px-4 py-2 text-support text-text-2">{t("reports.protect")}</p>
      {may
        ? file.mergeSuggestions.map((one) => (
            <div
              key={one.id}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-border bg-accent-soft px-4 py-2"
            >
              <span className="font-medium">{t("reports.mergeTitle")}</span>
              <SeverityBadge severity={one.severity} codeOnly />
              <Link href={`/cases/${one.number}`} className="link">
                {one.number}
              </Link>
              <span className="text-support text-text-2">{t("reports.mergeNote")}</span>
              <span className="ml-auto">
                <ConfirmDialogForm
                  trigger={<Button size="small">{t("reports.merge")}</Button>}
                  title={t("reports.merge")}
                  note={one.number}
                  action={actions.merge}
                  submitLabel={t("reports.merge")}
                >
                  <input type="hidden" name="intoCaseId" value={file.id} />
                  <input type="hidden" name="fromCaseId" value={one.id} />
                  <input type="hidden" name="version" value={file.version} />
                  <p>{t("reports.mergeEffect", { number: one.number })}</p>
                  <Field name="reason" label={t("reports.mergeReason")} required>
                    <Textarea rows={3} maxLength={500} />
                  </Field>
                </ConfirmDialogForm>
              </span>
            </div>
          ))
        : null}
      {file.reports.length === 0 ? <EmptyState>{t("reports.empty")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {file.reports.map((report) => (
          <li key={report.id} className="px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold">{report.number}</span>
              <Badge tone="outline">{t(`source.${report.source}`)}</Badge>
              {report.reporter ? <span>{report.reporter}</span> : null}
              <span className="text-support text-text-2">
                {t("suspected", { category: categoryName(report.category, locale) })}
              </span>
              <span className="ml-auto text-support text-text-3">
                <Time at={report.createdAt} />
              </span>
            </div>
            <p className="mt-1">
              {report.words ? (
                <MarkedText text={report.words} />
              ) : (
                <span className="text-text-3">{t("reports.noWords")}</span>
              )}
            </p>
            <div className="mt-1 flex items-center gap-3 text-support">
              {report.messageId ? (
                <Link href={messageHref(report.messageId)} className="link min-h-6">
                  {t("reports.go")}
                </Link>
              ) : null}
              {may && file.reports.length > 1 ? (
                <ConfirmDialogForm
                  trigger={
                    <button type="button" className="link min-h-6">
                      {t("reports.split")}
                    </button>
                  }
                  title={t("reports.split")}
                  note={report.number}
                  action={actions.split}
                  submitLabel={t("reports.splitDo")}
                >
                  <input type="hidden" name="reportId" value={report.id} />
                  <input type="hidden" name="version" value={file.version} />
                  <Field name="reason" label={t("reports.splitReason")} required>
                    <Textarea rows={3} maxLength={500} />
                  </Field>
                </ConfirmDialogForm>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
