import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { MeasureVersion, ReasonField } from "@/components/measures/measure-fields";
import { Button } from "@/components/ui/button";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { maskName } from "@/domain/people/rules/mask";
import { formatDateTime } from "@/lib/format";

/** Another suspension of the same person that runs on. */
export interface StillSuspended {
  number: string;
  until: Date;
}

/** Ends a measure by hand: lists what comes back (a suspended manager's groups) and asks why. */
export function LiftMeasure({
  file,
  still,
  action,
}: {
  file: MeasureFile;
  still: StillSuspended | null;
  action: FormAction;
}) {
  const t = useTranslations("measures");
  return (
    <ConfirmDialogForm
      trigger={<Button variant="danger">{t("act.lift")}</Button>}
      title={t("liftDialog.title", { number: file.number })}
      action={action}
      submitLabel={t("act.lift")}
    >
      <MeasureVersion id={file.id} version={file.version} />
      <Effect file={file} still={still} />
      <p className="text-text-2">{t(file.person ? "liftDialog.told" : "liftDialog.toldGroup")}</p>
      <ReasonField hint={t(file.person ? "act.reasonTold" : "act.reasonHint")} />
    </ConfirmDialogForm>
  );
}

function Effect({ file, still }: { file: MeasureFile; still: StillSuspended | null }) {
  const t = useTranslations("measures.liftDialog");
  if (file.kind !== "suspend-manager") return <p>{t(`effect.${file.kind}`)}</p>;
  const name = maskName(file.person?.displayName ?? "");
  if (still) return <p>{t("still", { number: still.number, until: formatDateTime(still.until) })}</p>;
  if (file.groups.length === 0) return <p>{t("nothingManaged", { name })}</p>;
  return (
    <div>
      <p>{t("again", { name })}</p>
      <ul className="mt-1 list-disc pl-5">
        {file.groups.map((group) => (
          <li key={group.id}>
            <bdi>{group.name}</bdi> <span className="text-support text-text-3">{group.code}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
