import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { GroupEffects } from "@/components/measures/group-effects";
import { ConfirmRow, MeasureVersion } from "@/components/measures/measure-fields";
import { MeasureGround } from "@/components/measures/measure-ground";
import { Button } from "@/components/ui/button";
import { DAY_MS } from "@/domain/kernel/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { appealWindowMs } from "@/domain/measures/rules/appeal-window";
import { maskName } from "@/domain/people/rules/mask";
import { formatDate } from "@/lib/format";

/** The second person approves a suspension, after everything it does has been listed. */
export function ApproveMeasure({ file, now, action }: { file: MeasureFile; now: Date; action: FormAction }) {
  const t = useTranslations("measures");
  const days = file.days ?? 0;
  const later = (ms: number) => formatDate(new Date(now.getTime() + ms));
  return (
    <ConfirmDialogForm
      trigger={<Button variant="danger">{t("act.approve")}</Button>}
      title={t("approveDialog.title", { name: maskName(file.person?.displayName ?? "") })}
      note={file.number}
      wide
      action={action}
      submitLabel={t("act.approve")}
      danger
    >
      <MeasureVersion id={file.id} version={file.version} />
      <dl className="divide-y divide-border">
        <ConfirmRow term={t("approveDialog.ground")}>
          <MeasureGround file={file} />
        </ConfirmRow>
        <ConfirmRow term={t("approveDialog.duration")}>
          {t("approveDialog.days", { days, end: later(days * DAY_MS) })}
        </ConfirmRow>
        <ConfirmRow term={t("approveDialog.effects")}>
          {file.groups.length > 0 ? <GroupEffects groups={file.groups} /> : t("groups.none")}
        </ConfirmRow>
        <ConfirmRow term={t("approveDialog.unaffectedTerm")}>{t("approveDialog.unaffected")}</ConfirmRow>
        <ConfirmRow term={t("approveDialog.notified")}>
          {t("approveDialog.notifiedText", { until: later(appealWindowMs) })}
        </ConfirmRow>
      </dl>
    </ConfirmDialogForm>
  );
}
