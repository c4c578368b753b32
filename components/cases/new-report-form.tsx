"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyCode } from "@/components/ui/copy-code";
import { Field } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

interface Filed {
  number: string;
  receipt: string;
  caseId: string;
  merged: boolean;
}

/** Category and words of a report; afterwards its number, the receipt that is shown once, and the way to its case. */
export function NewReportForm({
  subject,
  categories,
  action,
}: {
  subject: Record<string, string>;
  categories: readonly Option[];
  action: FormAction;
}) {
  const t = useTranslations("cases.newReport");
  const queue = useTranslations("cases.queue");
  const choose = useTranslations("cases.decide")("choose");
  const [filed, setFiled] = useState<Filed | null>(null);
  if (filed) {
    return (
      <Banner tone="ok" role="status" title={t("filed", { number: filed.number })}>
        <p>{t(filed.merged ? "merged" : "opened")}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-body">
          <span className="font-semibold">{t("receipt")}</span>
          <CopyCode code={filed.receipt} what={t("receipt")} />
        </p>
        <p className="text-text-2">{t("receiptNote")}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <ButtonLink href={`/cases/by-id/${filed.caseId}`} variant="primary" prefetch={false}>
            {t("openCase")}
          </ButtonLink>
          <ButtonLink href="/cases">{queue("back")}</ButtonLink>
        </div>
      </Banner>
    );
  }
  return (
    <ActionForm
      action={action}
      quiet
      label={t("title")}
      onDone={({ data }) => setFiled(data as Filed)}
      className="flex flex-col gap-3"
    >
      {Object.entries(subject).map(([name, value]) => (
        <input key={name} type="hidden" name={`subject.${name}`} value={value} />
      ))}
      <Field name="category" label={t("category")} required>
        <Select placeholder={choose} options={categories} />
      </Field>
      <Field name="words" label={t("words")} hint={t("wordsHint")}>
        <Textarea rows={5} maxLength={2000} />
      </Field>
      <div>
        <Submit>{t("submit")}</Submit>
      </div>
    </ActionForm>
  );
}
