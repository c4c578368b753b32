"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FindingOutcome } from "@/components/appeals/finding-outcome";
import { MeasureOutcome } from "@/components/appeals/measure-outcome";
import type { AskAppealPreview } from "@/components/appeals/preview";
import { useAppealPreview } from "@/components/appeals/use-appeal-preview";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

export interface OutcomeFinding {
  id: string;
  label: string;
  category: string;
  severity: string;
  role: string;
  tier: string | null;
}

export interface OutcomeMeasure {
  id: string;
  label: string;
  /** Can still be shortened. */
  running: boolean;
}

/** The answer to an appeal: a result for each finding and measure, an answer to each argument, and what follows from it. */
export function OutcomeForm({
  appealId,
  version,
  findings,
  measures,
  raised,
  categories,
  action,
  ask,
}: {
  appealId: string;
  version: number;
  findings: readonly OutcomeFinding[];
  measures: readonly OutcomeMeasure[];
  raised: readonly { id: string; label: string }[];
  categories: readonly { value: string; label: string }[];
  action: FormAction;
  ask: AskAppealPreview;
}) {
  const t = useTranslations("appeals");
  const { answer, stale, refresh } = useAppealPreview(ask, t("preview.failed"));
  const body = useRef<HTMLDivElement>(null);
  const changed = () => {
    const form = body.current?.closest("form");
    if (form) refresh(form);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the first preview of an untouched form
  useEffect(changed, []);
  const ready = answer?.ok === true && answer.allowed && !stale;
  return (
    <ActionForm action={action} label={t("page.outcome")}>
      <div ref={body} className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <input type="hidden" name="appealId" value={appealId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="seen" value={answer?.ok ? answer.digest : ""} />
          {findings.map((finding, index) => (
            <FindingOutcome
              key={finding.id}
              index={index}
              finding={finding}
              categories={categories}
              onChange={changed}
            />
          ))}
          {measures.map((measure, index) => (
            <MeasureOutcome key={measure.id} index={index} measure={measure} onChange={changed} />
          ))}
          {raised.map(({ id, label }, index) => (
            <div key={id}>
              <input type="hidden" name={`answers.${index}.argumentId`} value={id} />
              <Field name={`answers.${index}.words`} label={label} required>
                <Textarea rows={3} maxLength={2000} />
              </Field>
            </div>
          ))}
          <Field name="reason" label={t("page.answerReason")} hint={t("page.answerReasonHint")} required>
            <Textarea rows={3} maxLength={1000} />
          </Field>
        </div>
        <section aria-label={t("preview.title")} className="min-w-0 lg:sticky lg:top-3 lg:self-start">
          <h3 className="mb-1 font-semibold">{t("preview.title")}</h3>
          <div aria-live="polite" aria-busy={stale} className={cn("min-h-24", stale && "opacity-60")}>
            {answer === null ? (
              <p className="text-support text-text-3">{t("preview.working")}</p>
            ) : answer.ok ? (
              answer.effects
            ) : (
              <ul className="text-support text-danger">
                {answer.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </div>
          <div className="mt-3">
            <Submit size="large" disabled={!ready}>
              {answer?.ok ? t(`page.confirm.${answer.outcome}`) : t("page.confirmWait")}
            </Submit>
          </div>
        </section>
      </div>
    </ActionForm>
  );
}
