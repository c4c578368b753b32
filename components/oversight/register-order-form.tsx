import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ReaderRow } from "@/domain/oversight/queries/list-readers";
import { dataClasses, jurisdictions } from "@/domain/oversight/vocabulary";

/** Registration of a regulator's written request, as the document states it. */
export function RegisterOrderForm({
  action,
  readers,
  usual,
}: {
  action: FormAction;
  readers: readonly ReaderRow[];
  usual: { validFrom: string; validUntil: string; scopeFrom: string; scopeUntil: string };
}) {
  const t = useTranslations("oversight.admin.form");
  const data = useTranslations("oversight.dataClass");
  const all = useTranslations("oversight.admin");
  return (
    <Panel className="max-w-3xl">
      <PanelHead title={all("new")} note={all("note")} />
      <PanelBody>
        <ActionForm action={action} label={all("new")} className="grid gap-3 md:grid-cols-2">
          <Field name="documentNumber" label={t("documentNumber")} hint={t("documentNumberHint")} required>
            <Input />
          </Field>
          <Field name="organ" label={t("organ")} required>
            <Input />
          </Field>
          <Field name="jurisdiction" label={t("jurisdiction")} required>
            <Select options={jurisdictions.map((value) => ({ value, label: t(`jurisdictionName.${value}`) }))} />
          </Field>
          <Field name="ground" label={t("ground")} required>
            <Input defaultValue="《互联网群组信息服务管理规定》第十三条" />
          </Field>
          <Field name="purpose" label={t("purpose")} required className="md:col-span-2">
            <Textarea rows={2} />
          </Field>
          <Field name="officers" label={t("officers")} hint={t("officersHint")} required>
            <Textarea rows={3} />
          </Field>
          <Field name="groupCodes" label={t("groups")} hint={t("groupsHint")} required>
            <Textarea rows={3} className="font-mono" />
          </Field>
          <Field name="scopeFrom" label={t("scopeFrom")} required>
            <Input type="date" defaultValue={usual.scopeFrom} />
          </Field>
          <Field name="scopeUntil" label={t("scopeUntil")} required>
            <Input type="date" defaultValue={usual.scopeUntil} />
          </Field>
          <Field name="validFrom" label={t("validFrom")} required>
            <Input type="date" defaultValue={usual.validFrom} />
          </Field>
          <Field name="validUntil" label={t("validUntil")} hint={t("validityHint")} required>
            <Input type="date" defaultValue={usual.validUntil} />
          </Field>
          <fieldset>
            <legend className="mb-1 text-support font-medium text-text-2">{t("dataClasses")}</legend>
            {dataClasses.map((name) => (
              <Checkbox key={name} name="dataClasses[]" value={name} label={data(name)} defaultChecked />
            ))}
          </fieldset>
          <fieldset>
            <legend className="mb-1 text-support font-medium text-text-2">{t("readers")}</legend>
            {readers.length === 0 ? <p className="text-text-2">{t("readersEmpty")}</p> : null}
            {readers.map((reader) => (
              <Checkbox
                key={reader.id}
                name="readerIds[]"
                value={reader.id}
                label={reader.organ ? `${reader.name} ${reader.organ}` : reader.name}
              />
            ))}
          </fieldset>
          <div className="md:col-span-2">
            <Submit>{t("submit")}</Submit>
          </div>
        </ActionForm>
      </PanelBody>
    </Panel>
  );
}
