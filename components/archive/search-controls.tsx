"use client";

import { useTranslations } from "next-intl";
import { useContext, useState } from "react";
import { flushSync } from "react-dom";
import { BasisFields } from "@/components/archive/basis-fields";
import { FilterChip, LockedChip } from "@/components/archive/filter-chip";
import { CodesField, DaysField, KindsField } from "@/components/archive/filter-fields";
import { FormSwitch } from "@/components/archive/form-switch";
import { QueryBox } from "@/components/archive/query-box";
import type { Choice, KnownNames, SearchValues } from "@/components/archive/search-values";
import { FormAnswersContext } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";

/** What the form offers beside the query. */
export interface SearchOffer {
  /** A search was run: changing a filter runs it anew. */
  ran: boolean;
  /** Conditions that cannot be taken off, the basis of an order among them. */
  locked: readonly { label: string; value: string }[];
  /** Platforms to choose from; none for an order. */
  platforms: readonly Choice[];
  /** Groups to choose from, where they are few and fixed; otherwise their codes are typed. */
  groups?: readonly Choice[];
  /** False where the scope is one group already. */
  groupFilter: boolean;
  names: KnownNames;
}

/** Query, basis and filters of a search. What the chips hold is posted with hidden fields. */
export function SearchControls({ initial, offer }: { initial: SearchValues; offer: SearchOffer }) {
  const t = useTranslations("archive.filter");
  const basisWords = useTranslations("archive.basis");
  const kinds = useTranslations("archive.kind");
  const { fieldErrors, formId } = useContext(FormAnswersContext);
  const [values, setValues] = useState(initial);
  const set = (change: Partial<SearchValues>) => setValues((before) => ({ ...before, ...change }));
  const run = () => {
    if (offer.ran) (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();
  };
  const setAndRun = (change: Partial<SearchValues>) => {
    flushSync(() => set(change));
    run();
  };
  const named = (codes: string) =>
    codes
      .split(/[\s,，、]+/)
      .filter(Boolean)
      .map((code) => offer.names[code] ?? offer.groups?.find(({ value }) => value === code)?.label ?? code);
  const listed = (codes: string) => {
    const names = named(codes);
    return names.length === 0
      ? null
      : names.length === 1
        ? (names[0] ?? null)
        : t("andMore", { name: names[0] ?? "", count: names.length });
  };
  const { basis, from, until } = values;
  const chip = (name: string) => ({ id: `${formId}-${name}`, problem: fieldErrors[name], onApply: run });
  const days =
    from && until ? t("between", { from, until }) : from ? t("since", { from }) : until ? t("upTo", { until }) : null;
  return (
    <>
      <QueryBox text={values.text} onChange={(text) => set({ text })} focused={!offer.ran} />
      {basis && !offer.ran ? (
        <div className="mt-2 rounded-control border border-accent-line bg-accent-soft px-2.5 py-1.5">
          <BasisFields inline basis={basis} onChange={(next) => set({ basis: next })} />
        </div>
      ) : null}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {basis && offer.ran ? (
          <FilterChip
            {...chip(`basis.${basis.kind === "case" ? "number" : "purpose"}`)}
            label={basisWords("title")}
            locked
            value={basis.kind === "case" ? basisWords("caseChip", { number: basis.number }) : basis.purpose}
          >
            <BasisFields basis={basis} onChange={(next) => set({ basis: next })} />
          </FilterChip>
        ) : null}
        {offer.locked.map((lock) => (
          <LockedChip key={lock.label} {...lock} />
        ))}
        {offer.platforms.length > 0 ? (
          <FilterChip
            {...chip("platform")}
            label={t("platform")}
            value={offer.platforms.find(({ value }) => value === values.platform)?.label ?? null}
            onClear={() => setAndRun({ platform: "" })}
          >
            <Select
              aria-label={t("platform")}
              value={values.platform}
              onChange={(event) => set({ platform: event.target.value })}
              options={offer.platforms}
              placeholder={t("any")}
            />
          </FilterChip>
        ) : null}
        {offer.groupFilter ? (
          <FilterChip
            {...chip("groups")}
            label={t("groups")}
            value={listed(values.groups)}
            onClear={() => setAndRun({ groups: "" })}
          >
            {offer.groups ? (
              <Select
                aria-label={t("groups")}
                value={values.groups}
                onChange={(event) => set({ groups: event.target.value })}
                options={offer.groups}
                placeholder={t("any")}
              />
            ) : (
              <CodesField
                label={t("groupCodes")}
                hint={t("codesHint")}
                value={values.groups}
                onChange={(groups) => set({ groups })}
              />
            )}
          </FilterChip>
        ) : null}
        <FilterChip
          {...chip("people")}
          label={t("people")}
          value={listed(values.people)}
          onClear={() => setAndRun({ people: "" })}
        >
          <CodesField
            label={t("personCodes")}
            hint={t("codesHint")}
            value={values.people}
            onChange={(people) => set({ people })}
          />
        </FilterChip>
        <FilterChip
          {...chip("kinds")}
          label={t("kinds")}
          value={values.kinds.length > 0 ? values.kinds.map((kind) => kinds(kind)).join(t("listGap")) : null}
          onClear={() => setAndRun({ kinds: [] })}
        >
          <KindsField value={values.kinds} onChange={(next) => set({ kinds: next })} />
        </FilterChip>
        <FilterChip
          id={`${formId}-until`}
          label={t("time")}
          value={days}
          problem={fieldErrors.until ?? fieldErrors.from}
          onApply={run}
          onClear={() => setAndRun({ from: "", until: "" })}
        >
          <DaysField from={from} until={until} onChange={set} />
        </FilterChip>
        <FormSwitch value={values.form} onChange={(form) => setAndRun({ form })} />
      </div>
      {basis ? (
        <>
          <input type="hidden" name="basis.kind" value={basis.kind} />
          {basis.kind === "case" ? (
            <input type="hidden" name="basis.number" value={basis.number} />
          ) : (
            <input type="hidden" name="basis.purpose" value={basis.purpose} />
          )}
        </>
      ) : null}
      {offer.platforms.length > 0 ? <input type="hidden" name="platform" value={values.platform} /> : null}
      {offer.groupFilter ? <input type="hidden" name="groups" value={values.groups} /> : null}
      <input type="hidden" name="people" value={values.people} />
      {values.kinds.map((kind) => (
        <input key={kind} type="hidden" name="kinds[]" value={kind} />
      ))}
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="until" value={until} />
    </>
  );
}
