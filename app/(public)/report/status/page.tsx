import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Submit } from "@/components/forms/submit";
import { FollowForm } from "@/components/reporting/follow-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { followReportAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicpages");
  return { title: t("status.title") };
}

/** Follow a report by its receipt code, without signing in. */
export default async function ReportStatusPage() {
  const t = await getTranslations("publicpages.status");
  return (
    <Panel className="mx-auto max-w-[560px]">
      <PanelHead
        as="h1"
        title={t("title")}
        actions={
          <Link href="/report" className="link">
            {t("newReport")}
          </Link>
        }
      />
      <PanelBody className="flex flex-col gap-4">
        <p>{t("lead")}</p>
        <FollowForm action={followReportAction} label={t("title")}>
          <Field name="receipt" label={t("receipt")} hint={t("receiptHint")} required>
            <Input autoComplete="off" autoCapitalize="characters" maxLength={20} className="font-mono" />
          </Field>
          <div>
            <Submit size="large">{t("submit")}</Submit>
          </div>
        </FollowForm>
        <p className="text-support text-text-3">{t("lost")}</p>
      </PanelBody>
    </Panel>
  );
}
