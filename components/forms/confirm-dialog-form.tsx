"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction, FormState } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";

/**
 * A dialog around one action that asks for confirmation: the body lists ground, duration, effects and fields, the button
 * names the act (never 确定). It closes when done and stays open, with what was typed, when refused.
 */
export function ConfirmDialogForm({
  trigger,
  title,
  note,
  wide,
  action,
  submitLabel,
  danger = false,
  footNote,
  onDone,
  children,
}: {
  trigger: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  wide?: boolean;
  action: FormAction;
  submitLabel: ReactNode;
  /** Fills the button with the danger colour: for the final confirmation of something that takes rights away. */
  danger?: boolean;
  footNote?: ReactNode;
  onDone?: (state: FormState) => void;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={setOpen} title={title} note={note} wide={wide}>
      <ActionForm
        action={action}
        className="flex min-h-0 flex-1 flex-col"
        onDone={(state) => {
          setOpen(false);
          onDone?.(state);
        }}
      >
        <DialogBody>
          <div className="flex flex-col gap-3">{children}</div>
        </DialogBody>
        <DialogFoot>
          {footNote ? <span className="mr-auto text-support text-text-2">{footNote}</span> : null}
          <Button size="large" keyCap="Esc" onClick={() => setOpen(false)}>
            {t("cancel")}
          </Button>
          <Submit size="large" variant={danger ? "danger-fill" : "primary"}>
            {submitLabel}
          </Submit>
        </DialogFoot>
      </ActionForm>
    </Dialog>
  );
}
