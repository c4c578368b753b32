import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { MeasureVersion, ReasonField } from "@/components/measures/measure-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { DAY_MS } from "@/domain/kernel/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { formatDateTime } from "@/lib/format";

/** Lets a measure end after fewer whole days; absent where less than a day is left. */
export function ShortenMeasure({ file, now, action }: { file: MeasureFile; now: Date; action: FormAction }) {
  const t = useTranslations("measures");
  const { startsAt, endsAt } = file;
  if (!startsAt || !endsAt) return null;
  const ends = shorterEnds(startsAt.getTime(), endsAt.getTime(), now.getTime());
  if (ends.length === 0) return null;
  return (
    <ConfirmDialogForm
      trigger={<Button>{t("act.shorten")}</Button>}
      title={t("shortenDialog.title", { number: file.number })}
      action={action}
      submitLabel={t("act.shorten")}
    >
      <MeasureVersion id={file.id} version={file.version} />
      <Field
        name="endsAt"
        label={t("shortenDialog.endsAt")}
        hint={t("shortenDialog.hint", { end: formatDateTime(endsAt) })}
        required
      >
        <Select
          options={ends.map(({ days, at }) => ({
            value: new Date(at).toISOString(),
            label: t("shortenDialog.option", { days, end: formatDateTime(at) }),
          }))}
        />
      </Field>
      <p className="text-text-2">{t("shortenDialog.told")}</p>
      <ReasonField hint={t("act.reasonHint")} />
    </ConfirmDialogForm>
  );
}

/** Whole days after which a measure could end instead, longest first: after now, before its end (epoch ms). */
function shorterEnds(start: number, end: number, now: number): { days: number; at: number }[] {
  const first = Math.floor((now - start) / DAY_MS) + 1;
  const last = Math.ceil((end - start) / DAY_MS) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const days = last - i;
    return { days, at: start + days * DAY_MS };
  });
}
