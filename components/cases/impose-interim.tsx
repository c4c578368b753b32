"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { HOUR_MS } from "@/domain/kernel/time";
import { longestInterimMs } from "@/domain/measures/rules/interim-hold";
import type { InterimKind } from "@/domain/measures/vocabulary";

/** A hold or suspension before the decision: what, on whom, how long, why it cannot wait. */
export function ImposeInterim({
  caseId,
  version,
  groupName,
  people,
  grave,
  maySuspend,
  action,
}: {
  caseId: string;
  version: number;
  groupName: string | null;
  /** Who the case is about; names masked. */
  people: readonly { id: string; name: string; manages: boolean }[];
  /** S4 or S5: a hold needs no imminent harm. */
  grave: boolean;
  /** S5 only. */
  maySuspend: boolean;
  action: FormAction;
}) {
  const t = useTranslations("cases.interim");
  const managers = people.filter((one) => one.manages);
  const kinds: InterimKind[] = [
    ...(groupName ? ["pause-publishing" as const] : []),
    ...(people.length > 0 ? ["mute" as const] : []),
    ...(maySuspend && managers.length > 0 ? ["suspend-manager" as const] : []),
  ];
  const [kind, setKind] = useState<InterimKind>(kinds[0] ?? "mute");
  if (kinds.length === 0) return null;
  const most = longestInterimMs(kind) / HOUR_MS;
  return (
    <ConfirmDialogForm
      trigger={<Button size="small">{t("open")}</Button>}
      title={t("dialogTitle")}
      action={action}
      submitLabel={t("submit")}
      danger
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
      <p className="text-text-2">{t(maySuspend ? "ruleS5" : "rule")}</p>
      <Field name="kind" label={t("kind")} required>
        <Select
          value={kind}
          onChange={(event) => setKind(event.target.value as InterimKind)}
          options={kinds.map((value) => ({ value, label: t(`kindName.${value}`, { group: groupName ?? "" }) }))}
        />
      </Field>
      {kind === "pause-publishing" ? null : (
        <Field name="personId" label={t("who")} required>
          <Select options={(kind === "mute" ? people : managers).map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
      <Field name="hours" label={t("hours")} hint={t("hoursHint", { most })} required>
        <Input key={kind} type="number" min={1} max={most} defaultValue={Math.min(most, 72)} className="w-24" />
      </Field>
      {grave ? null : <Checkbox name="imminentHarm" value="true" label={t("harm")} hint={t("harmHint")} />}
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea rows={3} maxLength={1000} />
      </Field>
      <p className="text-text-2">{t("effect")}</p>
    </ConfirmDialogForm>
  );
}
