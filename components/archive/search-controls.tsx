"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useContext, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { BasisFields } from "@/components/archive/basis-fields";
import { GroupsField, KindsField, RolesField, StateField } from "@/components/archive/choice-fields";
import { FilterChip, LockedChip } from "@/components/archive/filter-chip";
import { CodesField, DaysField } from "@/components/archive/filter-fields";
import { FormSwitch } from "@/components/archive/form-switch";
import { GroupPicker } from "@/components/archive/group-picker";
import { QueryBox } from "@/components/archive/query-box";
import type { Choice, KnownNames, SearchValues } from "@/components/archive/search-values";
import { onSendersOnly } from "@/components/archive/senders-only";
import { TermChips } from "@/components/archive/term-chips";
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
  /** Groups to choose from, where they are few and fixed; otherwise they are looked up. */
  groups?: readonly Choice[];
  /** False where the scope is one group already. */
  groupFilter: boolean;
  names: KnownNames;
  /** The day it is in Beijing. */
  today: string;
}

/** Query, basis and filters of a search. What the chips hold is posted with hidden fields. */
export function SearchControls({
  initial,
  offer,
  save,
}: {
  initial: SearchValues;
  offer: SearchOffer;
  /** The way to keep what was searched under a name. */
  save?: ReactNode;
}) {
  const t = useTranslations("archive.filter");
  const basisWords = useTranslations("archive.basis");
  const kinds = useTranslations("archive.kind");
  const roles = useTranslations("archive.role");
  const { fieldErrors, formId } = useContext(FormAnswersContext);
  const [values, setValues] = useState(initial);
  const [pickedNames, setPickedNames] = useState<KnownNames>({});
  const names: KnownNames = { ...offer.names, ...pickedNames };
  const set = (change: Partial<SearchValues>) => setValues((before) => ({ ...before, ...change }));
  const run = () => {
    if (offer.ran) (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();
  };
  const setAndRun = (change: Partial<SearchValues>) => {
    flushSync(() => set(change));
    run();
  };
  useEffect(() => onSendersOnly((people) => setAndRun({ people })));
  const named = (codes: string) =>
    codes
      .split(/[\s,，、]+/)
      .filter(Boolean)
      .map((code) => names[code] ?? offer.groups?.find(({ value }) => value === code)?.label ?? code);
  const listed = (codes: string) => {
    const names = named(codes);
    return names.length === 0
      ? null
      : names.length === 1
        ? (names[0] ?? null)
        : t("andMore", { name: names[0] ?? "", count: names.length });
  };
  const { basis, from, until, changes, held } = values;
  const states = [...changes, ...(held ? (["held"] as const) : [])].map((state) => t(`states.${state}`));
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
              <GroupsField groups={offer.groups} value={values.groups} onChange={(groups) => set({ groups })} />
            ) : (
              <GroupPicker
                value={values.groups}
                names={names}
                onChange={(groups) => set({ groups })}
                onName={(code, name) => setPickedNames((before) => ({ ...before, [code]: name }))}
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
            hint={t("peopleHint")}
            value={values.people}
            onChange={(people) => set({ people })}
          />
        </FilterChip>
        <FilterChip
          {...chip("roles")}
          label={t("roles")}
          value={values.roles.length > 0 ? values.roles.map((role) => roles(role)).join(t("listGap")) : null}
          onClear={() => setAndRun({ roles: [] })}
        >
          <RolesField value={values.roles} onChange={(next) => set({ roles: next })} />
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
          {...chip("changes")}
          label={t("state")}
          value={states.length > 0 ? states.join(t("listGap")) : null}
          onClear={() => setAndRun({ changes: [], held: false })}
        >
          <StateField changes={changes} held={held} onChange={set} />
        </FilterChip>
        <FilterChip
          id={`${formId}-until`}
          label={t("time")}
          value={days}
          problem={fieldErrors.until ?? fieldErrors.from}
          onApply={run}
          onClear={() => setAndRun({ from: "", until: "" })}
        >
          <DaysField from={from} until={until} today={offer.today} onChange={set} />
        </FilterChip>
        <span className="ml-auto inline-flex flex-wrap items-center gap-2">
          <FormSwitch value={values.form} onChange={(form) => setAndRun({ form })} />
          {save}
        </span>
      </div>
      {offer.ran ? <TermChips text={initial.text} onChange={(text) => setAndRun({ text })} /> : null}
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
      <input type="hidden" name="order" value={values.order} />
      {values.roles.map((role) => (
        <input key={role} type="hidden" name="roles[]" value={role} />
      ))}
      {values.kinds.map((kind) => (
        <input key={kind} type="hidden" name="kinds[]" value={kind} />
      ))}
      {changes.map((change) => (
        <input key={change} type="hidden" name="changes[]" value={change} />
      ))}
      {held ? <input type="hidden" name="held" value="true" /> : null}
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="until" value={until} />
    </>
  );
}
