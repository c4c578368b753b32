import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { extensionRefusal, graveAnswerMs } from "@/domain/appeals/rules/deadlines";
import { formatDateTime } from "@/lib/format";

/** What the viewer may do with an appeal now, and where they may not, why. */
export function AppealActs({
  file,
  may,
  actions,
}: {
  file: AppealFile;
  may: { review: boolean; assign: boolean };
  actions: Record<"claim" | "release" | "acknowledge" | "assign" | "extend", FormAction>;
}) {
  const t = useTranslations("appeals");
  const open = file.state === "submitted" || file.state === "assigned";
  if (!open) return <p className="text-support text-text-2">{t(`state.${file.state}`)}</p>;
  const seen = (
    <>
      <input type="hidden" name="appealId" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
    </>
  );
  const late = file.overdue;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="mr-auto text-support text-text-2">
        {notes().map((note) => (
          <span key={note} className="mr-3 inline-block">
            {note}
          </span>
        ))}
      </p>
      {may.review && !file.acknowledgedAt ? (
        <ActionForm action={actions.acknowledge}>
          {seen}
          <Submit variant="secondary">{t("page.acknowledge")}</Submit>
        </ActionForm>
      ) : null}
      {may.assign ? assign() : null}
      {file.mine && !late && extensionRefusal(file.severity, file.extendedAt !== null) === null ? extend() : null}
      {file.mine ? (
        <ActionForm action={actions.release}>
          {seen}
          <Submit variant="secondary">{t("page.release")}</Submit>
        </ActionForm>
      ) : null}
      {may.review && !file.mine && file.mayNot === null ? (
        <ActionForm action={actions.claim}>
          <input type="hidden" name="appealId" value={file.id} />
          <Submit>{t("page.claim")}</Submit>
        </ActionForm>
      ) : null}
    </div>
  );

  function notes(): string[] {
    const said = [t("dueBy", { at: formatDateTime(file.dueAt) })];
    if (!file.calendarKnown) said.push(t("calendarUnknown"));
    if (!file.acknowledgedAt) said.push(t("page.acknowledgeBy", { at: formatDateTime(file.acknowledgeBy) }));
    if (file.extensionReason) said.push(t("own.extended", { reason: file.extensionReason }));
    if (file.mine) said.push(t("page.mine"));
    else if (file.assignedTo) said.push(t("page.heldBy", { name: file.assignedTo }));
    else if (may.review && file.mayNot) said.push(t("page.mayNot", { reason: t(`mayNot.${file.mayNot}`) }));
    else if (may.review) said.push(t("page.claimFirst"));
    return said;
  }

  function assign() {
    return (
      <ConfirmDialogForm
        trigger={<Button>{t("page.assign")}</Button>}
        title={t("page.assignTitle", { number: file.number })}
        action={actions.assign}
        submitLabel={t("page.assign")}
      >
        {seen}
        <Field name="accountId" label={t("page.assignTo")} required>
          <Select
            placeholder={t("form.choosePoint")}
            options={file.reviewers.map(({ id, name, mayNot }) => ({
              value: id,
              label: mayNot ? `${name} (${t(`mayNot.${mayNot}`)})` : name,
              disabled: mayNot !== null,
            }))}
          />
        </Field>
      </ConfirmDialogForm>
    );
  }

  function extend() {
    const due = formatDateTime(file.dueAt.getTime() + graveAnswerMs);
    return (
      <ConfirmDialogForm
        trigger={<Button>{t("page.extend")}</Button>}
        title={t("page.extendTitle", { number: file.number })}
        action={actions.extend}
        submitLabel={t("page.extend")}
      >
        {seen}
        <p>{t("page.extendEffect", { due })}</p>
        <Field name="reason" label={t("page.extendReason")} required>
          <Textarea rows={3} maxLength={1000} />
        </Field>
      </ConfirmDialogForm>
    );
  }
}
