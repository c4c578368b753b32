"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { CalendarYear } from "@/domain/appeals/appeal-file";

/** Holidays of one year: dates one a line, with the announcement they come from. */
export function CalendarForm({
  calendar,
  action,
  adds = false,
}: {
  calendar: Pick<CalendarYear, "year" | "source" | "url" | "daysOff" | "workdays" | "version">;
  action: FormAction;
  adds?: boolean;
}) {
  const t = useTranslations("appeals.calendar");
  const { year, source, url, daysOff, workdays, version } = calendar;
  const title = t(adds ? "add" : "edit", { year });
  return (
    <ConfirmDialogForm trigger={<Button>{title}</Button>} title={title} action={action} submitLabel={t("save")} wide>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <Field name="daysOff" label={t("daysOff")} hint={t("daysOffHint")} required>
        <Textarea rows={6} defaultValue={daysOff.join("\n")} />
      </Field>
      <Field name="workdays" label={t("workdays")} hint={t("workdaysHint")}>
        <Textarea rows={3} defaultValue={workdays.join("\n")} />
      </Field>
      <Field name="source" label={t("source")} hint={t("sourceHint")} required>
        <Input defaultValue={source} maxLength={200} />
      </Field>
      <Field name="url" label={t("url")} optional>
        <Input type="url" defaultValue={url ?? ""} maxLength={300} />
      </Field>
    </ConfirmDialogForm>
  );
}
