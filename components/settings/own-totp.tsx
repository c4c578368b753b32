"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { CopyCode } from "@/components/ui/copy-code";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Server actions on the own second factor. */
export interface TotpActions {
  enrol: FormAction;
  confirm: FormAction;
  remove: FormAction;
}

/** Sets up, confirms or takes off the own authenticator. */
export function OwnTotp({
  state,
  enrolment,
  actions,
}: {
  state: "off" | "begun" | "on";
  enrolment: { secret: string; uri: string } | null;
  actions: TotpActions;
}) {
  const t = useTranslations("settings.own");
  if (state === "begun" && enrolment) return <Enrolment enrolment={enrolment} actions={actions} />;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-text-2">{state === "on" ? t("totpOn") : t("totpOff")}</p>
      {state === "on" ? (
        <WithPassword label={t("totpRemove")} hint={t("totpRemoveHint")} action={actions.remove} danger />
      ) : (
        <WithPassword label={t("totpBegin")} hint={t("totpBeginHint")} action={actions.enrol} />
      )}
    </div>
  );
}

function Enrolment({ enrolment, actions }: { enrolment: { secret: string; uri: string }; actions: TotpActions }) {
  const t = useTranslations("settings.own");
  const grouped = enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ");
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="measure text-text-2">{t("totpSteps")}</p>
      <p>
        <CopyCode code={grouped} what={t("totpSecret")} />
      </p>
      <p className="text-support text-text-2">
        {t("totpUri")}{" "}
        <a className="link" href={enrolment.uri}>
          {t("totpOpen")}
        </a>
      </p>
      <ActionForm action={actions.confirm} label={t("totpConfirm")} className="flex flex-col items-start gap-3">
        <Field name="code" label={t("totpCode")} required>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="w-40 font-mono" />
        </Field>
        <Submit>{t("totpConfirm")}</Submit>
      </ActionForm>
      <WithPassword label={t("totpCancel")} hint={t("totpRemoveHint")} action={actions.remove} />
    </div>
  );
}

function WithPassword({
  label,
  hint,
  action,
  danger = false,
}: {
  label: string;
  hint: string;
  action: FormAction;
  danger?: boolean;
}) {
  const t = useTranslations("settings.own");
  return (
    <ConfirmDialogForm
      trigger={<Button variant={danger ? "danger" : "secondary"}>{label}</Button>}
      title={label}
      action={action}
      submitLabel={label}
      danger={danger}
    >
      <p className="text-text-2">{hint}</p>
      <Field name="currentPassword" label={t("current")} required>
        <Input type="password" autoComplete="current-password" maxLength={200} />
      </Field>
    </ConfirmDialogForm>
  );
}
