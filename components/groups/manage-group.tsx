import { useTranslations } from "next-intl";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { groupCategories } from "@/domain/groups/vocabulary";

interface Managed {
  id: string;
  version: number;
  name: string;
  category: string;
}

function Target({ group }: { group: Pick<Managed, "id" | "version"> }) {
  return (
    <>
      <input type="hidden" name="groupId" value={group.id} />
      <input type="hidden" name="version" value={group.version} />
    </>
  );
}

/** What a moderator changes about a group: name, category, a new manager. Each says what follows. */
export function ManageGroup({
  group,
  rename,
  recategorise,
  appoint,
}: {
  group: Managed;
  rename: FormAction;
  recategorise: FormAction;
  appoint: FormAction;
}) {
  const t = useTranslations("groups");
  return (
    <>
      <ConfirmDialogForm
        trigger={<Button>{t("act.rename")}</Button>}
        title={`${t("act.rename")} ${group.name}`}
        action={rename}
        submitLabel={t("act.rename")}
        footNote={t("act.renameEffect")}
      >
        <Target group={group} />
        <Field name="name" label={t("act.name")} hint={t("act.nameHint")} required>
          <Input defaultValue={group.name} />
        </Field>
      </ConfirmDialogForm>
      <ConfirmDialogForm
        trigger={<Button>{t("act.recategorise")}</Button>}
        title={`${t("act.recategorise")} ${group.name}`}
        action={recategorise}
        submitLabel={t("act.recategorise")}
        footNote={t("act.recategoriseEffect")}
      >
        <Target group={group} />
        <Field name="category" label={t("act.category")} required>
          <Select
            defaultValue={group.category}
            options={groupCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
        </Field>
      </ConfirmDialogForm>
      <ConfirmDialogForm
        trigger={<Button>{t("act.appoint")}</Button>}
        title={`${t("act.appoint")} ${group.name}`}
        action={appoint}
        submitLabel={t("act.appoint")}
      >
        <Target group={group} />
        <p className="text-text-2">{t("act.appointEffect")}</p>
        <Field name="personCode" label={t("act.person")} hint={t("act.personHint")} required>
          <Input autoComplete="off" />
        </Field>
      </ConfirmDialogForm>
    </>
  );
}

/** Makes one manager an ordinary member again, with a reason. */
export function RemoveManager({
  group,
  personId,
  name,
  remove,
}: {
  group: Pick<Managed, "id" | "version">;
  personId: string;
  name: string;
  remove: FormAction;
}) {
  const t = useTranslations("groups");
  return (
    <ConfirmDialogForm
      trigger={
        <Button size="small" variant="danger">
          {t("act.remove")}
        </Button>
      }
      title={t("act.removeTitle", { name })}
      action={remove}
      submitLabel={t("act.remove")}
      danger
    >
      <Target group={group} />
      <input type="hidden" name="personId" value={personId} />
      <p className="text-text-2">{t("act.removeEffect")}</p>
      <Field name="reason" label={t("act.reason")} hint={t("act.reasonHint")} required>
        <Textarea rows={3} />
      </Field>
    </ConfirmDialogForm>
  );
}
