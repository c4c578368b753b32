import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { RetentionProposal } from "@/domain/archive/queries/retention-policies";
import {
  MESSAGE_KINDS,
  type MessageKind,
  RETENTION_CEILING_DAYS,
  RETENTION_DEFAULT_DAYS,
  RETENTION_FLOOR_DAYS,
  RETENTION_LONGEST_DAYS,
} from "@/domain/archive/vocabulary";

/** Opens the proposal of another time for some kinds. */
export function ProposePolicy({ action }: { action: FormAction }) {
  const t = useTranslations("retention.policies");
  const kinds = useTranslations("retention.kinds");
  const facts = { floor: RETENTION_FLOOR_DAYS, longest: RETENTION_LONGEST_DAYS, ceiling: RETENTION_CEILING_DAYS };
  return (
    <ConfirmDialogForm
      trigger={<Button variant="primary">{t("propose")}</Button>}
      title={t("proposeTitle")}
      action={action}
      submitLabel={t("submit")}
    >
      <p>{t("proposeEffect")}</p>
      <fieldset>
        <legend className="mb-1 text-support font-medium text-text-2">{t("kindsLabel")}</legend>
        <div className="grid grid-cols-2 gap-x-3 sm:grid-cols-4">
          {MESSAGE_KINDS.map((kind) => (
            <Checkbox key={kind} name="kinds[]" value={kind} label={kinds(kind)} />
          ))}
        </div>
      </fieldset>
      <Field name="days" label={t("daysLabel")} hint={t("daysHint", facts)} required>
        <Input
          type="number"
          min={RETENTION_FLOOR_DAYS}
          max={RETENTION_LONGEST_DAYS}
          defaultValue={RETENTION_DEFAULT_DAYS}
          className="w-32"
        />
      </Field>
      <Field name="reason" label={t("reason")} optional>
        <Textarea rows={3} />
      </Field>
    </ConfirmDialogForm>
  );
}

/** What may be done with a proposal that waits: approve (another person), not agree, take back. */
export function SettlePolicy({
  proposal,
  now,
  approve,
  reject,
}: {
  proposal: RetentionProposal;
  /** Days in force. */
  now: Readonly<Record<MessageKind, number>>;
  approve: FormAction;
  reject: FormAction;
}) {
  const t = useTranslations("retention.policies");
  const kindName = useTranslations("retention.kinds");
  const { kinds, days, proposedByMe: own } = proposal;
  const effect = t("approveEffect", { kinds: kinds.map((kind) => kindName(kind)).join("、"), days });
  const hidden = <input type="hidden" name="proposalId" value={proposal.id} />;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {own ? <span className="text-support text-text-2">{t("ownAct")}</span> : null}
      <ConfirmDialogForm
        trigger={<Button size="small">{own ? t("withdraw") : t("reject")}</Button>}
        title={own ? t("withdraw") : t("rejectTitle")}
        action={reject}
        submitLabel={own ? t("withdraw") : t("reject")}
      >
        {hidden}
        <p>{effect}</p>
      </ConfirmDialogForm>
      {own ? null : (
        <ConfirmDialogForm
          trigger={
            <Button size="small" variant="primary">
              {t("approve")}
            </Button>
          }
          title={t("approveTitle")}
          action={approve}
          submitLabel={t("approve")}
        >
          {hidden}
          <p>{effect}</p>
          {kinds.some((kind) => days < now[kind]) ? <p className="text-danger">{t("shorter")}</p> : null}
        </ConfirmDialogForm>
      )}
    </div>
  );
}
