import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { MeasureVersion, ReasonField } from "@/components/measures/measure-fields";
import { Button } from "@/components/ui/button";

/** A proposal dropped, by its proposer or by the second person; with `reasonHint` it asks why. */
export function ReasonDialog({
  file,
  label,
  title,
  effect,
  reasonHint,
  action,
}: {
  file: { id: string; version: number };
  label: string;
  title: string;
  effect: string;
  reasonHint?: string;
  action: FormAction;
}) {
  return (
    <ConfirmDialogForm trigger={<Button>{label}</Button>} title={title} action={action} submitLabel={label}>
      <MeasureVersion {...file} />
      <p>{effect}</p>
      {reasonHint ? <ReasonField hint={reasonHint} /> : null}
    </ConfirmDialogForm>
  );
}
