"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction, FormState } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";

/** Quotes all of a basket as evidence in a case. */
export function AddBasketToCase({
  basket,
  count,
  number,
  action,
}: {
  basket: string;
  count: number;
  /** The basket's case, to begin with. */
  number: string;
  action: FormAction;
}) {
  const t = useTranslations("archive");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const done = ({ data }: FormState) => {
    const quoted = data as { added: number; already: number; number: string };
    setOpen(false);
    notify(
      quoted.already > 0
        ? t("chosen.addedSome", quoted)
        : t("chosen.added", { count: quoted.added, number: quoted.number }),
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">{t("basket.addToCase")}</Button>}
      title={t("basket.addTitle")}
    >
      <ActionForm action={action} quiet onDone={done} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <div className="flex flex-col gap-3">
            <input type="hidden" name="basket" value={basket} />
            <p className="text-text-2">{t("basket.addAll", { count })}</p>
            <Field name="number" label={t("chosen.caseNumber")} required>
              <Input defaultValue={number} maxLength={40} autoComplete="off" />
            </Field>
          </div>
        </DialogBody>
        <DialogFoot>
          <Button size="large" keyCap="Esc" onClick={() => setOpen(false)}>
            {common("cancel")}
          </Button>
          <Submit size="large">{t("basket.addNow")}</Submit>
        </DialogFoot>
      </ActionForm>
    </Dialog>
  );
}
