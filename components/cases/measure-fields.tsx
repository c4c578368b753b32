"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDraft } from "@/components/cases/decision-context";
import {
  type CategoryChoice,
  type Draft,
  type GroupMeasureChoice,
  loweredDays,
  type Party,
  suggestedPart,
} from "@/components/cases/decision-draft";
import type { PreviewAnswer } from "@/components/cases/preview-answer";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { pauseLengths } from "@/domain/measures/vocabulary";

const MUTES = [1, 3, 7, 15, 30];
const LEVELS = ["C", "D", "E"] as const;

/** Measures confirmed with the decision: on the group, on each liable person, and shortening what the policy proposes. */
export function MeasureFields({
  liable,
  category,
  groupName,
  answer,
}: {
  liable: readonly Party[];
  category: CategoryChoice | undefined;
  groupName: string | null;
  answer: PreviewAnswer | null;
}) {
  const t = useTranslations("cases.decide");
  const locale = useLocale();
  const state = useDraft();
  if (!state) return null;
  const { draft, change } = state;
  const people = [
    ...new Map(liable.filter(({ subject }) => subject.kind === "person").map((one) => [one.subject.id, one])).values(),
  ];
  // What the policy proposes is put in front of the decider; it may be shortened there.
  const proposed =
    answer?.ok === true && people.some(({ subject }) => answer.people[subject.id]?.suspensionDays != null);
  const groupChoices: { value: GroupMeasureChoice; label: string }[] = [
    { value: "none", label: t("groupNone") },
    { value: "rectify", label: t("rectify") },
    ...pauseLengths.map((days) => ({ value: `pause-${days}` as GroupMeasureChoice, label: t("pause", { days }) })),
    { value: "close", label: t("close") },
  ];
  return (
    <section className="flex flex-col gap-2 border-t border-border pt-3">
      <h3 className="font-semibold">{t("measures")}</h3>
      {category && category.measures.length > 0 ? (
        <div className="text-support text-text-2">
          <p>
            {t("suggested", {
              measures: new Intl.ListFormat(locale).format(category.measures.map((one) => t(`suggest.${one}`))),
            })}{" "}
            <Button size="small" onClick={() => change(suggestedPart(category, liable, groupName !== null))}>
              {t("applySuggested")}
            </Button>
          </p>
          {category.measures.includes("suspend-manager") ? <p>{t("directHint")}</p> : null}
        </div>
      ) : null}
      {groupName ? (
        <Row label={t("groupMeasure")}>
          <Select
            aria-label={`${t("groupMeasure")} ${groupName}`}
            value={draft.groupMeasure}
            onChange={(event) => change({ groupMeasure: event.target.value as GroupMeasureChoice })}
            options={groupChoices}
          />
        </Row>
      ) : null}
      {groupName && (draft.groupMeasure === "close" || draft.groupMeasure.startsWith("pause")) ? (
        <Row label={t("startsAt")}>
          <Input
            type="datetime-local"
            aria-label={t("startsAt")}
            aria-describedby="group-start-hint"
            value={draft.groupStart}
            onChange={(event) => change({ groupStart: event.target.value })}
            className="w-52"
          />
          <p id="group-start-hint" className="text-support text-text-3">
            {t("startsAtHint")}
          </p>
        </Row>
      ) : null}
      <Checkbox
        checked={draft.removeMessages}
        onChange={(event) => change({ removeMessages: event.target.checked })}
        label={t("remove")}
      />
      {people.length > 0 ? (
        <details key={proposed ? "proposed" : "none"} open={proposed || undefined}>
          <summary className="min-h-6 text-support text-text-2">{t("personMeasures")}</summary>
          <div className="mt-1.5 flex flex-col gap-2">
            {people.map((person) => (
              <PersonMeasures key={person.subject.id} person={person} answer={answer} draft={draft} change={change} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function PersonMeasures({
  person,
  answer,
  draft,
  change,
}: {
  person: Party;
  answer: PreviewAnswer | null;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}) {
  const t = useTranslations("cases.decide");
  const { id } = person.subject;
  const previewed = answer?.ok ? answer.people[id] : undefined;
  const proposed = previewed?.suspensionDays ?? null;
  const revoked = draft.revocations.includes(id);
  return (
    <Row label={person.name}>
      <div className="flex flex-col gap-1.5">
        {proposed === null ? null : (
          <div className="flex flex-wrap items-center gap-1.5">
            <label htmlFor={`shorten-${id}`} className="text-support text-text-2">
              {t("shortenTo")}
            </label>
            <Input
              id={`shorten-${id}`}
              type="number"
              min={1}
              max={proposed}
              value={draft.shortened[id] ?? proposed}
              onChange={(event) => {
                const days = Math.min(proposed, Math.max(1, Number(event.target.value) || 1));
                const { [id]: _, ...others } = draft.shortened;
                change({ shortened: days === proposed ? others : { ...others, [id]: days } });
              }}
              className="w-16"
            />
            <span className="text-support text-text-3">
              {t("days")} {t("byRule", { days: proposed })}
            </span>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Select
            aria-label={`${t("mute")} ${person.name}`}
            value={String(draft.mutes[id] ?? 0)}
            onChange={(event) => change({ mutes: { ...draft.mutes, [id]: Number(event.target.value) } })}
            options={[
              { value: "0", label: t("muteNone") },
              ...MUTES.map((days) => ({ value: String(days), label: `${t("mute")} ${t("muteDays", { days })}` })),
            ]}
            className="w-32"
          />
          <Select
            aria-label={`${t("lowerLevel")} ${person.name}`}
            value={draft.lowered[id] ?? ""}
            onChange={(event) => {
              const level = LEVELS.find((one) => one === event.target.value);
              const { [id]: _, ...others } = draft.lowered;
              change({ lowered: level ? { ...others, [id]: level } : others });
            }}
            options={[
              { value: "", label: t("lowerNone") },
              ...LEVELS.map((level) => ({ value: level, label: t("lowerTo", { level, days: loweredDays }) })),
            ]}
            className="w-44"
          />
          <Checkbox
            checked={(draft.blacklists[id] ?? 0) > 0}
            onChange={(event) => change({ blacklists: { ...draft.blacklists, [id]: event.target.checked ? 365 : 0 } })}
            label={`${t("blacklist")} ${t("muteDays", { days: 365 })}`}
          />
        </div>
        {previewed?.revocationProposed || revoked ? (
          <Checkbox
            checked={revoked}
            onChange={(event) =>
              change({
                revocations: event.target.checked
                  ? [...draft.revocations, id]
                  : draft.revocations.filter((one) => one !== id),
              })
            }
            label={t("revoke")}
            hint={t("revokeProposed")}
          />
        ) : null}
      </div>
    </Row>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-2">
      <span className="text-text-2 leading-[30px]">{label}</span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
