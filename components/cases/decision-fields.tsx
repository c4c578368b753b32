"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDraft } from "@/components/cases/decision-context";
import { type CategoryChoice, shortestReason } from "@/components/cases/decision-draft";
import { LawText } from "@/components/cases/law-text";
import { SeverityChoice } from "@/components/cases/severity-choice";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { KeyCap } from "@/components/ui/key-cap";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { DecisionOutcome } from "@/domain/cases/vocabulary";
import type { Severity } from "@/domain/credit/vocabulary";

/** Points and days of each severity under the policy in force. */
export type Bases = Readonly<Record<Severity, { points: number; days: number; managerDays: number }>>;

/** The first part of the decision: finding, category with its law, severity, documents, reason. */
export function DecisionFields({ categories, bases }: { categories: readonly CategoryChoice[]; bases: Bases }) {
  const t = useTranslations("cases.decide");
  const outcome = useTranslations("cases.outcome");
  const state = useDraft();
  if (!state) return null;
  const { draft, change } = state;
  const chosen = categories.find((one) => one.code === draft.category);
  const base = bases[draft.severity];
  const missing = shortestReason - [...draft.reason.trim()].length;
  const violation = draft.outcome === "violation";
  return (
    <div className="flex flex-col gap-2.5">
      <Row label={t("outcome")} wide>
        <div className="[&_fieldset>div]:flex [&_label]:px-1.5">
          <RadioGroup
            name="outcome"
            legend={t("outcome")}
            hideLegend
            look="segmented"
            value={draft.outcome ?? ""}
            onChange={(value) => change({ outcome: value as DecisionOutcome })}
            choices={[
              { value: "violation", label: <Keyed text={outcome("violation")} keyCap="V" /> },
              { value: "no-violation", label: <Keyed text={outcome("no-violation")} keyCap="X" /> },
              { value: "insufficient-evidence", label: outcome("insufficient-evidence") },
            ]}
          />
        </div>
      </Row>
      {violation ? (
        <>
          <Row label={t("category")}>
            <Select
              aria-label={t("category")}
              value={draft.category}
              onChange={(event) => {
                const next = categories.find((one) => one.code === event.target.value);
                if (next) change({ category: next.code, severity: next.usual });
              }}
              options={categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
            />
            <LawText key={draft.category} laws={chosen?.laws ?? []} />
          </Row>
          <Row label={t("severity")}>
            <div className="[&_fieldset>div]:flex">
              <SeverityChoice
                name="severity"
                legend={t("severity")}
                from={chosen?.from ?? "S1"}
                to={chosen?.to ?? "S5"}
                value={draft.severity}
                onChange={(severity) => change({ severity })}
              />
            </div>
            <p className="mt-1 text-support text-text-3">
              {t("base", { points: base.points, days: base.days })}
              {chosen ? (
                <span className="ml-1">
                  {chosen.from === chosen.to
                    ? t("categoryOne", { from: chosen.from })
                    : t("categoryRange", { from: chosen.from, to: chosen.to })}
                </span>
              ) : null}
            </p>
          </Row>
          {chosen && (chosen.requires || chosen.citeRequired || chosen.asWritten) ? (
            <Row label={t("document")}>
              <Input
                aria-label={t("document")}
                value={draft.documentNumber}
                maxLength={100}
                onChange={(event) => change({ documentNumber: event.target.value })}
              />
              <p className="mt-1 text-support text-text-3">{needs(chosen)}</p>
              {chosen.asWritten ? (
                <Checkbox
                  checked={draft.documentFinds}
                  onChange={(event) => change({ documentFinds: event.target.checked })}
                  label={t("documentFinds")}
                />
              ) : null}
            </Row>
          ) : null}
        </>
      ) : null}
      {draft.outcome ? (
        <Row label={t("reason")}>
          <Textarea
            aria-label={t("reason")}
            aria-describedby="decision-reason-hint"
            rows={2}
            maxLength={2000}
            className="field-sizing-content max-h-40 min-h-12"
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <p id="decision-reason-hint" className="text-support text-text-3">
            {missing > 0 && draft.reason.length > 0 ? t("reasonCount", { count: missing }) : t("reasonHint")}
          </p>
        </Row>
      ) : null}
    </div>
  );

  function needs(category: CategoryChoice): string {
    if (category.citeRequired) return t("needsCite");
    switch (category.requires) {
      case "authority-document":
        return t("needsDocument");
      case "official-refutation":
        return t("needsRefutation");
      case "order-or-legal-review":
        return t("needsReview");
      case "legal-review":
        return t("needsLegal");
      case null:
        return t("needsDocument");
    }
  }
}

function Keyed({ text, keyCap }: { text: string; keyCap: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span>{text}</span>
      <KeyCap>{keyCap}</KeyCap>
    </span>
  );
}

function Row({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  // English choices are longer than the column beside a label allows.
  const stacked = useLocale() === "en" && wide;
  return (
    <div className={stacked ? undefined : "grid grid-cols-[64px_minmax(0,1fr)] gap-x-2"}>
      <span className={stacked ? "sr-only" : "text-text-2 leading-7"}>{label}</span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
