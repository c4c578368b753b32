import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { Submit } from "@/components/forms/submit";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { can } from "@/domain/access/rules/can";
import { groupCategories } from "@/domain/groups/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { pageCtx } from "@/lib/page-ctx";
import { createGroupAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("new") };
}

export default async function NewGroupPage() {
  const ctx = await pageCtx("staff");
  if (!can(roleOf(ctx.actor), "group.manage")) forbidden();
  const t = await getTranslations("groups");
  return (
    <SectionMessages>
      <PageBar crumbs={[{ label: t("title"), href: "/groups" }, { label: t("new") }]} />
      <PageBody>
        <Panel className="max-w-2xl">
          <PanelHead title={t("new")} note={t("newNote")} />
          <PanelBody>
            <ActionForm action={createGroupAction} label={t("new")} className="flex flex-col gap-3">
              <Field name="name" label={t("facts.name")} hint={t("act.nameHint")} required>
                <Input />
              </Field>
              <Field name="category" label={t("act.category")} required>
                <Select options={groupCategories.map((value) => ({ value, label: t(`category.${value}`) }))} />
              </Field>
              <Field name="creatorCode" label={t("act.creator")} hint={t("act.personHint")} required>
                <Input autoComplete="off" />
              </Field>
              <Field name="intro" label={t("act.intro")} optional>
                <Textarea rows={3} />
              </Field>
              <div>
                <Submit>{t("act.create")}</Submit>
              </div>
            </ActionForm>
          </PanelBody>
        </Panel>
      </PageBody>
    </SectionMessages>
  );
}
