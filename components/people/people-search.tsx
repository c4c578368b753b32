import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Search for people: posted, so that names never reach the address. Filters set before stay. */
export function PeopleSearch({
  action,
  terms,
  filters,
}: {
  action: FormAction;
  terms: string | null;
  filters: Record<string, string>;
}) {
  const t = useTranslations("people.search");
  return (
    <ActionForm action={action} quiet label={t("label")} className="flex flex-wrap items-end gap-2 px-3 pt-2 md:px-4">
      {Object.entries(filters).map(([name, value]) => (
        <input key={name} type="hidden" name={`filters.${name}`} value={value} />
      ))}
      <Field name="terms" label={t("label")} className="min-w-48 flex-1" required>
        <Input type="search" data-search defaultValue={terms ?? ""} autoComplete="off" />
      </Field>
      <Submit className="h-[30px]">{t("submit")}</Submit>
      <p className="basis-full text-support text-text-3">{t("note")}</p>
    </ActionForm>
  );
}
