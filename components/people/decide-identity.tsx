"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { rejectionReasons } from "@/domain/people/vocabulary";

/**
 * Approve or refuse what a person handed in; the refusal names a ground and is told to the person. Keys: A, R, and N for
 * the next one; what was decided leads on to the next.
 */
export function DecideIdentity({
  submission,
  name,
  nextHref,
  approve,
  reject,
}: {
  submission: { id: string; version: number; sameDocument: { blacklisted: number } };
  name: string;
  /** The next one in the queue, or the queue. */
  nextHref: string;
  approve: FormAction;
  reject: FormAction;
}) {
  const t = useTranslations("people.queue");
  const router = useRouter();
  const buttons = useRef<HTMLDivElement>(null);
  const shortcuts = useMemo(() => {
    const press = (which: "approve" | "reject") => () =>
      buttons.current?.querySelector<HTMLElement>(`[data-act=${which}]`)?.click();
    return [
      { key: "a", name: t("approve"), run: press("approve") },
      { key: "r", name: t("reject"), run: press("reject") },
      { key: "n", name: t("next"), run: () => router.push(nextHref) },
    ];
  }, [t, router, nextHref]);
  useShortcuts(shortcuts);
  const { blacklisted } = submission.sameDocument;
  const onDone = () => router.push(nextHref);
  const target = (
    <>
      <input type="hidden" name="submissionId" value={submission.id} />
      <input type="hidden" name="version" value={submission.version} />
    </>
  );
  return (
    <div ref={buttons} className="flex flex-wrap gap-2">
      <ConfirmDialogForm
        trigger={
          <Button variant="primary" keyCap="A" data-act="approve">
            {t("approve")}
          </Button>
        }
        title={`${t("approve")} ${name}`}
        action={approve}
        submitLabel={t("approve")}
        onDone={onDone}
      >
        {target}
        <p className="text-text-2">{t("approveEffect")}</p>
        {blacklisted > 0 ? (
          <>
            <Banner tone="danger">{t("sameBlacklisted", { count: blacklisted })}</Banner>
            <Checkbox name="matchChecked" value="true" label={t("matchChecked")} />
          </>
        ) : null}
      </ConfirmDialogForm>
      <ConfirmDialogForm
        trigger={
          <Button variant="danger" keyCap="R" data-act="reject">
            {t("reject")}
          </Button>
        }
        title={`${t("reject")} ${name}`}
        action={reject}
        submitLabel={t("reject")}
        danger
        onDone={onDone}
      >
        {target}
        <p className="text-text-2">{t("rejectEffect")}</p>
        <Field name="reasonCode" label={t("reasonCode")} required>
          <Select options={rejectionReasons.map((value) => ({ value, label: t(`reasonName.${value}`) }))} />
        </Field>
        <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
          <Textarea rows={3} />
        </Field>
      </ConfirmDialogForm>
    </div>
  );
}
