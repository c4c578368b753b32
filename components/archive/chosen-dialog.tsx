"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Choosable } from "@/components/archive/selection";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction, FormState } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";

/** A dialog that does something with the chosen messages: they are posted with its fields, as one JSON object. */
export function ChosenDialog({
  open,
  onClose,
  title,
  note,
  submit,
  action,
  search,
  messages,
  onDone,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  note: ReactNode;
  submit: string;
  action: FormAction;
  search: string;
  messages: readonly Choosable[];
  onDone: (state: FormState) => void;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())} title={title} note={note}>
      <ActionForm
        action={action}
        quiet
        label={title}
        className="flex min-h-0 flex-1 flex-col"
        onDone={(state) => {
          onClose();
          onDone(state);
        }}
      >
        <DialogBody>
          <div className="flex flex-col gap-3">
            <input type="hidden" name="$json" value={chosenJson(search, messages)} />
            {children}
          </div>
        </DialogBody>
        <DialogFoot>
          <Button size="large" keyCap="Esc" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Submit size="large">{submit}</Submit>
        </DialogFoot>
      </ActionForm>
    </Dialog>
  );
}

/** What the commands about chosen messages are told: the search they come from, and which they are. */
export function chosenJson(search: string, messages: readonly Choosable[]): string {
  return JSON.stringify({ search, messages: messages.map(({ groupId, messageId }) => ({ groupId, messageId })) });
}
