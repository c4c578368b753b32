import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Submit } from "@/components/forms/submit";
import { AfterReport } from "@/components/reporting/after-report";
import { FilingForm } from "@/components/reporting/filing-form";
import { Trap } from "@/components/reporting/trap";
import { Banner } from "@/components/ui/banner";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { publicPlatforms } from "@/domain/desk/queries/public-platforms";
import { requestCtx } from "@/lib/page-ctx";
import { reportOptions } from "@/lib/report-options";
import { reportAsPublicAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicpages");
  return { title: t("report.title") };
}

/** The report entry for everyone (Provisions art. 12): no sign-in, few fields, a receipt to follow it by. */
export default async function PublicReportPage() {
  const ctx = await requestCtx();
  const [platforms, t, locale] = await Promise.all([
    publicPlatforms.ask(ctx, {}),
    getTranslations("publicpages.report"),
    getLocale(),
  ]);
  const atWork = ctx.actor.kind === "staff" || ctx.actor.kind === "regulator";
  return (
    <div className="mx-auto grid max-w-[1040px] gap-3 lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start lg:gap-4">
      <Panel>
        <PanelHead
          as="h1"
          title={t("title")}
          actions={
            <Link href="/report/status" className="link">
              {t("status")}
            </Link>
          }
        />
        <PanelBody className="flex flex-col gap-4">
          <p className="measure">
            {t("lead")} <span className="text-danger">{t("urgent")}</span>
          </p>
          {atWork ? (
            <Banner tone="warn">{t("staff")}</Banner>
          ) : (
            <FilingForm
              action={reportAsPublicAction}
              label={t("title")}
              receiptLabel={t("receipt")}
              againLabel={t("again")}
            >
              <div className="grid gap-4 sm:grid-cols-2">
                <Field name="groupCode" label={t("groupCode")} hint={t("groupCodeHint")} required>
                  <Input autoComplete="off" autoCapitalize="characters" maxLength={20} />
                </Field>
                <Field name="platformCode" label={t("platform")} optional>
                  <Select
                    placeholder={t("anyPlatform")}
                    options={platforms.map(({ code, nameZh, nameEn }) => ({
                      value: code,
                      label: locale.startsWith("zh") ? nameZh : nameEn,
                    }))}
                  />
                </Field>
              </div>
              <Field name="category" label={t("category")} required>
                <Select options={reportOptions(locale)} placeholder={t("chooseCategory")} />
              </Field>
              <Field name="words" label={t("words")} hint={t("wordsHint")} required>
                <Textarea rows={5} maxLength={2000} />
              </Field>
              <div className="grid gap-4 sm:grid-cols-2">
                <Field name="saidAt" label={t("saidAt")} optional>
                  <Input type="datetime-local" />
                </Field>
                <Field name="saidText" label={t("saidText")} hint={t("saidTextHint")} optional>
                  <Input maxLength={500} autoComplete="off" />
                </Field>
              </div>
              <Field name="contact" label={t("contact")} hint={t("contactHint")} optional>
                <Input maxLength={200} autoComplete="off" />
              </Field>
              <Trap label={t("homepage")} />
              <div>
                <Submit size="large">{t("submit")}</Submit>
              </div>
            </FilingForm>
          )}
        </PanelBody>
      </Panel>
      <AfterReport />
    </div>
  );
}
