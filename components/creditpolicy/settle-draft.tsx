import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { PolicyDraft } from "@/domain/credit/queries/get-policy-draft";

type Actions = { propose: FormAction; publish: FormAction; sendBack: FormAction; withdraw: FormAction };

/** What may be done with a draft now: propose or give up (leads), publish or send back (compliance, never the author). */
export function SettleDraft({
  draft,
  mayDraft,
  mayPublish,
  actions,
}: {
  draft: PolicyDraft;
  mayDraft: boolean;
  mayPublish: boolean;
  actions: Actions;
}) {
  const t = useTranslations("creditpolicy");
  const open = draft.state === "draft" || draft.state === "proposed";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayDraft && open ? (
        <Act draft={draft} action={actions.withdraw} name={t("withdraw")} effect={t("withdrawEffect")} danger reason />
      ) : null}
      {mayDraft && draft.state === "draft" && draft.simulation?.doneAt ? (
        <Act draft={draft} action={actions.propose} name={t("propose")} effect={t("proposeNote")} primary />
      ) : null}
      {mayPublish && draft.state === "proposed" ? (
        draft.mine ? (
          <span className="text-support text-text-2">{t("publishOwn")}</span>
        ) : (
          <>
            <Act draft={draft} action={actions.sendBack} name={t("return")} effect={t("returnEffect")} reason />
            <Act draft={draft} action={actions.publish} name={t("publish")} effect={t("publishEffect")} primary />
          </>
        )
      ) : null}
    </div>
  );
}

function Act({
  draft,
  action,
  name,
  effect,
  primary = false,
  danger = false,
  reason = false,
}: {
  draft: PolicyDraft;
  action: FormAction;
  name: string;
  effect: ReactNode;
  primary?: boolean;
  danger?: boolean;
  reason?: boolean;
}) {
  const t = useTranslations("creditpolicy");
  return (
    <ConfirmDialogForm
      trigger={<Button variant={primary ? "primary" : danger ? "danger" : "secondary"}>{name}</Button>}
      title={`${name} ${draft.name}`}
      action={action}
      submitLabel={name}
      danger={danger}
    >
      <input type="hidden" name="draftId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <p>{effect}</p>
      {reason ? (
        <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
          <Textarea rows={3} />
        </Field>
      ) : null}
    </ConfirmDialogForm>
  );
}
