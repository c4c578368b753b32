import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { HOLD_REVIEW_DAYS, type HoldKind, MAX_HELD_MESSAGES } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

/** The fields of a hold of one kind, filled with what is known already. */
export function HoldForm({
  kind,
  action,
  given,
  reviewBy,
}: {
  kind: HoldKind;
  action: FormAction;
  given: { case?: string; order?: string; group?: string; person?: string; message?: string; search?: string };
  /** Last day of the longest time until a review. */
  reviewBy: string;
}) {
  const t = useTranslations("retention.holds.form");
  const own = kind !== "case" && kind !== "order";
  const code = (name: string, label: string, value: string | undefined, required: boolean) => (
    <Field name={name} label={label} required={required} optional={!required}>
      <Input className="font-mono uppercase" defaultValue={value} />
    </Field>
  );
  const window = (
    <>
      <Field name="from" label={t("from")} optional>
        <Input type="date" />
      </Field>
      <Field name="until" label={t("until")} hint={t("windowHint")} optional>
        <Input type="date" />
      </Field>
    </>
  );
  return (
    <ActionForm action={action} label={t("by")}>
      <div className="grid gap-3 md:grid-cols-2">
        {own ? <input type="hidden" name="kind" value={kind} /> : null}
        {kind === "case" ? (
          <Field name="caseNumber" label={t("caseNumber")} hint={t("caseHint")} required className="md:col-span-2">
            <Input className="font-mono uppercase" defaultValue={given.case} />
          </Field>
        ) : null}
        {kind === "order" ? (
          <Field
            name="documentNumber"
            label={t("documentNumber")}
            hint={t("documentHint")}
            required
            className="md:col-span-2"
          >
            <Input defaultValue={given.order} />
          </Field>
        ) : null}
        {kind === "person" ? code("personCode", t("personCode"), given.person, true) : null}
        {kind === "group" || kind === "message" ? code("groupCode", t("groupCode"), given.group, true) : null}
        {kind === "person" ? code("groupCode", t("inGroup"), given.group, false) : null}
        {kind === "message" ? (
          <Field name="messageId" label={t("messageId")} required>
            <Input className="font-mono" defaultValue={given.message} />
          </Field>
        ) : null}
        {kind === "group" || kind === "person" ? window : null}
        {kind === "search" ? (
          <p className="text-text-2 md:col-span-2">
            <input type="hidden" name="search" value={given.search} />
            {t("searchHint", { maximum: formatNumber(MAX_HELD_MESSAGES) })}
          </p>
        ) : null}
        <Field name="reason" label={t("reason")} hint={t("reasonHint")} required className="md:col-span-2">
          <Textarea rows={3} />
        </Field>
        <Field name="reviewAt" label={t("reviewAt")} hint={t("reviewHint", { days: HOLD_REVIEW_DAYS })} required>
          <Input type="date" defaultValue={reviewBy} />
        </Field>
        <div className="md:col-span-2">
          <Submit>{t("submit")}</Submit>
        </div>
      </div>
    </ActionForm>
  );
}
