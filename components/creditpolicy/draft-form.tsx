"use client";

import { useTranslations } from "next-intl";
import { useNumberLabel } from "@/components/creditpolicy/number-label";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { policyNumbers, policySections } from "@/domain/credit/rules/policy-numbers";

/** What the form of a draft shows; days are calendar days in Beijing. */
export interface EditedDraft {
  id: string;
  version: number;
  name: string;
  basedOn: string;
  effectiveDay: string;
  publicTextZh: string;
  publicTextEn: string;
  filingNumber: string | null;
  numbers: Readonly<Record<string, number>>;
}

/** Every number of a draft with its unit and bounds, by section as the published rules read. */
export function DraftForm({ draft, action }: { draft: EditedDraft; action: FormAction }) {
  const t = useTranslations("creditpolicy");
  return (
    <ActionForm action={action} label={t("basics")} className="flex flex-col gap-3">
      <input type="hidden" name="draftId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <Panel>
        <PanelHead title={t("basics")} note={t("basicsNote", { basedOn: draft.basedOn })} />
        <PanelBody className="grid gap-3 md:grid-cols-3">
          <Field name="name" label={t("name")} hint={t("nameHint")} required>
            <Input defaultValue={draft.name} />
          </Field>
          <Field name="effectiveFrom" label={t("effectiveFrom")} hint={t("effectiveHint")} required>
            <Input type="date" defaultValue={draft.effectiveDay} />
          </Field>
          <Field name="filingNumber" label={t("filingNumber")} optional>
            <Input defaultValue={draft.filingNumber ?? ""} />
          </Field>
          <Field name="publicTextZh" label={t("textZh")} hint={t("textHint")} required className="md:col-span-3">
            <Textarea rows={3} defaultValue={draft.publicTextZh} />
          </Field>
          <Field name="publicTextEn" label={t("textEn")} required className="md:col-span-3">
            <Textarea rows={3} defaultValue={draft.publicTextEn} />
          </Field>
        </PanelBody>
      </Panel>
      {policySections.map((section) => (
        <Numbers key={section} section={section} numbers={draft.numbers} />
      ))}
      <div className="sticky bottom-0 -mx-3 flex justify-end border-t border-border bg-bg px-3 py-2 md:-mx-4 md:px-4">
        <Submit variant="primary">{t("save")}</Submit>
      </div>
    </ActionForm>
  );
}

function Numbers({
  section,
  numbers,
}: {
  section: (typeof policySections)[number];
  numbers: Readonly<Record<string, number>>;
}) {
  const t = useTranslations("creditpolicy");
  const label = useNumberLabel();
  return (
    <Panel>
      <PanelHead title={t(`sections.${section}`)} />
      <PanelBody className="grid grid-cols-2 gap-3 md:grid-cols-4 lg:grid-cols-5">
        {policyNumbers
          .filter((one) => one.section === section)
          .map(({ path, unit, least, most }) => (
            <Field key={path} name={`numbers.${path}`} label={`${label(path)}（${t(`units.${unit}`)}）`} required>
              <Input type="number" inputMode="numeric" min={least} max={most} step={1} defaultValue={numbers[path]} />
            </Field>
          ))}
      </PanelBody>
    </Panel>
  );
}
