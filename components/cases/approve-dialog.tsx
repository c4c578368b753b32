"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** The second person's approval: all consequences again, and the check without which it cannot be given. */
export function ApproveDialog({
  action,
  effects,
  children,
}: {
  action: FormAction;
  effects: ReactNode;
  /** Hidden fields: decision and the version that was seen. */
  children: ReactNode;
}) {
  const t = useTranslations("cases.approval");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setSeen(false);
      }}
      wide
      title={t("approveTitle")}
      trigger={
        <Button size="large" variant="primary" className="flex-1">
          {t("approve")}
        </Button>
      }
    >
      <ActionForm action={action} className="flex min-h-0 flex-1 flex-col" onDone={() => setOpen(false)}>
        <DialogBody>
          <div className="flex flex-col gap-3">
            {children}
            {effects}
            <Field name="reason" label={t("approveReason")} optional>
              <Textarea rows={2} maxLength={2000} />
            </Field>
            <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)} label={t("seen")} />
          </div>
        </DialogBody>
        <DialogFoot>
          <span className="mr-auto text-support text-text-2">{t("approveEffect")}</span>
          <Button size="large" keyCap="Esc" onClick={() => setOpen(false)}>
            {common("cancel")}
          </Button>
          <Submit size="large" variant="danger-fill" disabled={!seen}>
            {t("approve")}
          </Submit>
        </DialogFoot>
      </ActionForm>
    </Dialog>
  );
}
