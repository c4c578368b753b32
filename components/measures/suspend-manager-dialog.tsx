"use client";

import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { ApprovalSteps } from "@/components/measures/approval-steps";
import { ConfirmRow } from "@/components/measures/measure-fields";
import { SuspensionDays } from "@/components/measures/suspension-days";
import { type AskSuspensionNotice, SuspensionNotice } from "@/components/measures/suspension-notice";
import { daysOf, type SuspensionTerms } from "@/components/measures/suspension-terms";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody, DialogFoot } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { formatDate } from "@/lib/format";

/**
 * A lead suspends a manager directly: ground, days, every effect, who is told and who approves, then one press that
 * names the act. `effects` are the groups, rendered where the names are known. Needs the messages of `measures`.
 */
export function SuspendManagerDialog({
  terms,
  caseRef,
  effects,
  notice,
  action,
}: {
  terms: SuspensionTerms;
  /** The case it relates to, if any. */
  caseRef?: { id: string; number: string };
  effects: ReactNode;
  /** Works the notice out in full. */
  notice: AskSuspensionNotice;
  action: FormAction;
}) {
  const t = useTranslations("measures.suspend");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(String(terms.aloneUpToDays));
  const [checked, setChecked] = useState(false);
  const { name } = terms;
  const days = daysOf(typed);
  const second = days !== null && days > terms.aloneUpToDays;
  const ready = checked && days !== null;

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setChecked(false);
      }}
      trigger={
        <Button variant="danger" icon={<UserX className="size-3.5" aria-hidden="true" />}>
          {t("open")}
        </Button>
      }
      title={t("title", { name })}
      note={caseRef?.number ?? terms.code}
      wide
    >
      {/* The form takes Ctrl+Enter wherever the focus is within it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the submit button below */}
      <div className="flex min-h-0 flex-1 flex-col" onKeyDown={(event) => ready && sendOnCtrlEnter(event)}>
        <ActionForm action={action} quiet className="flex min-h-0 flex-1 flex-col" onDone={() => setOpen(false)}>
          <input type="hidden" name="personId" value={terms.personId} />
          {caseRef ? <input type="hidden" name="caseId" value={caseRef.id} /> : null}
          <DialogBody>
            <dl className="divide-y divide-border">
              <ConfirmRow term={t("ground")}>
                <Field name="ground" label={t("groundLabel")} hideLabel required hint={terms.law}>
                  <Select options={terms.grounds} placeholder={t("chooseGround")} />
                </Field>
              </ConfirmRow>
              <ConfirmRow term={t("reason")}>
                <Field name="reason" label={t("reason")} hideLabel required hint={t("reasonHint")}>
                  <Textarea rows={2} maxLength={1000} />
                </Field>
              </ConfirmRow>
              <ConfirmRow term={t("days")}>
                <SuspensionDays terms={terms} typed={typed} onType={setTyped} />
              </ConfirmRow>
              <ConfirmRow term={t("startsAt")}>
                <Field name="startsAt" label={t("startsAt")} hideLabel hint={t("startsAtHint")}>
                  <Input type="datetime-local" className="w-52" />
                </Field>
              </ConfirmRow>
              <ConfirmRow term={t("effects")}>{effects}</ConfirmRow>
              <ConfirmRow term={t("unaffected")}>{t("unaffectedText")}</ConfirmRow>
              <ConfirmRow term={t("notice")}>
                {second
                  ? t("noticeAfter", { name, days: terms.appealDays })
                  : t("noticeText", { name, until: formatDate(terms.appealUntil) })}
                <SuspensionNotice ask={notice} />
              </ConfirmRow>
              <ConfirmRow term={t("approval")}>
                <ApprovalSteps terms={terms} second={second} />
              </ConfirmRow>
              <ConfirmRow term={t("confirm")}>
                <Checkbox
                  checked={checked}
                  onChange={(event) => setChecked(event.target.checked)}
                  label={t("checked")}
                />
              </ConfirmRow>
            </dl>
          </DialogBody>
          <DialogFoot>
            <span className="mr-auto text-support text-text-2">
              {ready ? t(second ? "withdrawable" : "liftable") : t(days === null ? "daysOutside" : "checkFirst")}
            </span>
            <Button size="large" keyCap="Esc" onClick={() => setOpen(false)}>
              {common("cancel")}
            </Button>
            <Submit size="large" variant="danger-fill" keyCap="Ctrl Enter" disabled={!ready}>
              {t(second ? "submitSecond" : "act")}
            </Submit>
          </DialogFoot>
        </ActionForm>
      </div>
    </Dialog>
  );
}

function sendOnCtrlEnter(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.querySelector("form")?.requestSubmit();
}
