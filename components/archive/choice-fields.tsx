"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import {
  MESSAGE_KINDS,
  type MessageChange,
  type MessageKind,
  SENDER_ROLES,
  type SenderRole,
} from "@/domain/archive/vocabulary";

/** Some of a few choices, as checkboxes. */
function Choices<Value extends string>({
  legend,
  all,
  value,
  labelOf,
  onChange,
  hint,
  columns = 2,
}: {
  legend: string;
  all: readonly Value[];
  value: readonly Value[];
  labelOf: (one: Value) => string;
  onChange: (chosen: Value[]) => void;
  hint?: string;
  columns?: 1 | 2;
}) {
  const hintId = useId();
  return (
    <fieldset
      aria-describedby={hint ? hintId : undefined}
      className={columns === 2 ? "grid grid-cols-2 gap-x-4 gap-y-1" : "flex flex-col gap-1"}
    >
      <legend className="mb-1 text-support font-medium text-text-2">{legend}</legend>
      {all.map((one) => (
        <label key={one} className="flex min-h-6 min-w-0 items-center gap-2 pointer-coarse:min-h-10">
          <input
            type="checkbox"
            checked={value.includes(one)}
            onChange={(event) =>
              onChange(all.filter((each) => (each === one ? event.target.checked : value.includes(each))))
            }
            className="size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 truncate" title={labelOf(one)}>
            {labelOf(one)}
          </span>
        </label>
      ))}
      {hint ? (
        <p id={hintId} className="col-span-2 mt-1 text-support text-text-3">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Kinds of message, any number of them. */
export function KindsField({ value, onChange }: { value: MessageKind[]; onChange: (kinds: MessageKind[]) => void }) {
  const t = useTranslations("archive");
  return (
    <Choices
      legend={t("filter.kinds")}
      all={MESSAGE_KINDS}
      value={value}
      labelOf={(kind) => t(`kind.${kind}`)}
      onChange={onChange}
    />
  );
}

/** The sender's role when the message was sent. */
export function RolesField({ value, onChange }: { value: SenderRole[]; onChange: (roles: SenderRole[]) => void }) {
  const t = useTranslations("archive");
  return (
    <Choices
      legend={t("filter.roles")}
      all={SENDER_ROLES}
      value={value}
      labelOf={(role) => t(`role.${role}`)}
      onChange={onChange}
      hint={t("filter.rolesHint")}
      columns={1}
    />
  );
}

const STATES = ["edited", "recalled", "held"] as const;

/** What happened to a message, and whether a hold keeps it. Edited and recalled together mean either. */
export function StateField({
  changes,
  held,
  onChange,
}: {
  changes: MessageChange[];
  held: boolean;
  onChange: (state: { changes: MessageChange[]; held: boolean }) => void;
}) {
  const t = useTranslations("archive.filter");
  return (
    <Choices
      legend={t("state")}
      all={STATES}
      value={[...changes, ...(held ? (["held"] as const) : [])]}
      labelOf={(state) => t(`states.${state}`)}
      onChange={(chosen) =>
        onChange({
          changes: chosen.filter((one): one is MessageChange => one !== "held"),
          held: chosen.includes("held"),
        })
      }
      hint={t("stateHint")}
      columns={1}
    />
  );
}

/** Groups of a case or an order, which are few and fixed: codes with blanks between. */
export function GroupsField({
  groups,
  value,
  onChange,
}: {
  groups: readonly { value: string; label: string }[];
  value: string;
  onChange: (codes: string) => void;
}) {
  const t = useTranslations("archive.filter");
  const label = new Map(groups.map((group) => [group.value, group.label]));
  return (
    <Choices
      legend={t("groups")}
      all={groups.map((group) => group.value)}
      value={value.split(" ").filter(Boolean)}
      labelOf={(code) => label.get(code) ?? code}
      onChange={(chosen) => onChange(chosen.join(" "))}
      columns={1}
    />
  );
}
