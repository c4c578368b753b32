"use client";

import type { ReactNode } from "react";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";

/** A button that asks once, in a dialog that says what follows, before it acts on the thing named by the hidden fields. */
export function ActOn({
  label,
  about,
  hint,
  fields,
  action,
  submitLabel,
  danger = false,
  small = false,
  children,
}: {
  label: string;
  /** What it is done to, at the right of the dialog's title. */
  about?: ReactNode;
  hint: string;
  fields: Record<string, string | number>;
  action: FormAction;
  submitLabel?: string;
  danger?: boolean;
  small?: boolean;
  children?: ReactNode;
}) {
  return (
    <ConfirmDialogForm
      trigger={
        <Button variant={danger ? "danger" : "secondary"} size={small ? "small" : "default"} className="relative z-1">
          {label}
        </Button>
      }
      title={label}
      note={about}
      action={action}
      submitLabel={submitLabel ?? label}
      danger={danger}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-text-2">{hint}</p>
      {children}
    </ConfirmDialogForm>
  );
}
