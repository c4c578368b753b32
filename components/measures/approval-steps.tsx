"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SuspensionTerms } from "@/components/measures/suspension-terms";
import { cn } from "@/components/ui/cn";

/** From the proposal to its effect: alone at once, or through the second person. */
export function ApprovalSteps({ terms, second }: { terms: SuspensionTerms; second: boolean }) {
  const t = useTranslations("measures.suspend");
  const { aloneUpToDays: most, approvalHours: hours } = terms;
  return (
    <>
      <ol className="flex flex-wrap items-stretch gap-1.5">
        <Step title={t("step1")} text={t("you")} current />
        {second ? (
          <>
            <Arrow />
            <Step title={t("step2")} text={t("second", { hours })} />
          </>
        ) : null}
        <Arrow />
        <Step title={t("step3", { step: second ? 3 : 2 })} text={t(second ? "afterApproval" : "atOnce")} />
      </ol>
      {second ? <p className="mt-1 text-support text-text-3">{t("rule", { most, hours })}</p> : null}
    </>
  );
}

function Step({ title, text, current = false }: { title: string; text: string; current?: boolean }) {
  return (
    <li
      className={cn(
        "min-w-24 flex-1 rounded-control border px-2.5 py-1.5",
        current ? "border-accent bg-accent-soft" : "border-dashed border-control",
      )}
    >
      <p className="font-semibold">{title}</p>
      <p className="text-support text-text-2">{text}</p>
    </li>
  );
}

function Arrow() {
  return (
    <li aria-hidden="true" className="grid place-items-center">
      <ChevronRight className="size-3.5 text-text-3" />
    </li>
  );
}
