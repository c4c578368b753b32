import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppealEvents } from "@/components/appeals/appeal-events";
import { AppealFiles } from "@/components/appeals/appeal-files";
import { AppealState } from "@/components/appeals/appeal-state";
import { OwnArguments } from "@/components/appeals/own-arguments";
import { OwnResults } from "@/components/appeals/own-results";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import { PrintButton } from "@/components/notices-list/print-button";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { OwnAppeal } from "@/domain/appeals/appeal-file";
import { getOwnAppeal } from "@/domain/appeals/queries/get-own-appeal";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { withdrawAppealAction } from "../actions";

type Given = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: (await params).number };
}

/** One own appeal: where it stands and until when, the answer to each argument, what was made of the decision. */
export default async function OwnAppealPage({ params }: Given) {
  const ctx = await pageCtx("person");
  const { number } = await params;
  if (!/^A-\d{4}-\d{2}-\d{4,}$/.test(number)) notFound();
  const appeal = await orRefusalPage(getOwnAppeal.ask(ctx, { number }));
  const t = await getTranslations("appeals");
  const open = appeal.state === "submitted" || appeal.state === "assigned";
  return (
    <SectionMessages namespaces={["appeals"]}>
      <div className="mx-auto flex max-w-[860px] flex-col gap-3">
        <div className="flex items-center justify-between gap-3 print:hidden">
          <Link href="/my/appeals" className="link inline-flex min-h-6 items-center gap-1">
            <ArrowLeft className="size-3.5" aria-hidden="true" />
            {t("own.back")}
          </Link>
          <PrintButton label={(await getTranslations("standing.notices"))("print")} />
        </div>
        <Panel>
          <PanelHead
            as="h1"
            title={`${t(`stage.${appeal.stage}`)} ${appeal.number}`}
            note={<AppealState state={appeal.state} overdue={appeal.overdue} />}
            actions={open ? <Clock dueAt={appeal.dueAt} now={ctx.now()} words /> : null}
          />
          <PanelBody className="flex flex-col gap-3">
            <Standing appeal={appeal} />
            <p className="flex flex-wrap gap-x-4 text-support">
              <Link href={`/my/notices/${appeal.notice.number}`} className="link">
                {t("own.notice", { number: appeal.notice.number })}
              </Link>
              {appeal.firstNumber ? (
                <Link href={`/my/appeals/${appeal.firstNumber}`} className="link">
                  {t("own.first", { number: appeal.firstNumber })}
                </Link>
              ) : null}
              {appeal.furtherNumber ? (
                <Link href={`/my/appeals/${appeal.furtherNumber}`} className="link">
                  {t("own.further", { number: appeal.furtherNumber })}
                </Link>
              ) : null}
            </p>
            {appeal.mayAskFurther && appeal.furtherUntil ? (
              <div className="flex flex-col items-start gap-2 print:hidden">
                <p className="measure">{t("own.furtherUntil", { until: formatDateTime(appeal.furtherUntil) })}</p>
                <ButtonLink href={`/my/appeals/new?appeal=${appeal.number}`}>{t("own.askFurther")}</ButtonLink>
              </div>
            ) : null}
            {open ? (
              <div className="print:hidden">
                <ConfirmDialogForm
                  trigger={<Button>{t("own.withdraw")}</Button>}
                  title={t("own.withdrawTitle", { number })}
                  action={withdrawAppealAction}
                  submitLabel={t("own.withdraw")}
                >
                  <input type="hidden" name="appealId" value={appeal.id} />
                  <input type="hidden" name="version" value={appeal.version} />
                  <p>{t("own.withdrawEffect")}</p>
                </ConfirmDialogForm>
              </div>
            ) : null}
          </PanelBody>
        </Panel>
        {appeal.results.length > 0 ? (
          <Panel>
            <PanelHead title={t("own.results")} />
            <PanelBody className="flex flex-col gap-3">
              <OwnResults results={appeal.results} />
              {appeal.reason ? (
                <div>
                  <h3 className="text-support font-medium text-text-2">{t("own.reason")}</h3>
                  <p className="measure whitespace-pre-line">{appeal.reason}</p>
                </div>
              ) : null}
            </PanelBody>
          </Panel>
        ) : null}
        <Panel>
          <PanelHead title={t("own.arguments")} />
          <PanelBody>
            <OwnArguments raised={appeal.arguments} answered={appeal.decidedAt !== null} />
          </PanelBody>
        </Panel>
        {appeal.files.length > 0 ? (
          <Panel>
            <PanelHead title={t("own.files")} />
            <PanelBody>
              <AppealFiles files={appeal.files} address="/my/appeals/files" />
            </PanelBody>
          </Panel>
        ) : null}
        <Panel>
          <PanelHead title={t("own.history")} note={t("zone")} />
          <AppealEvents events={appeal.events} />
        </Panel>
      </div>
    </SectionMessages>
  );
}

/** Where it stands, in one sentence or two. */
async function Standing({ appeal }: { appeal: OwnAppeal }) {
  const t = await getTranslations("appeals");
  const at = formatDateTime(appeal.dueAt);
  const stayed = appeal.stays.some((stay) => stay.until === null && stay.reason === "early-minor");
  if (appeal.state === "withdrawn") return <p>{t("own.withdrawn")}</p>;
  if (appeal.decidedAt) {
    const outcome = appeal.state === "reversed" || appeal.state === "modified" ? appeal.state : "upheld";
    return (
      <Banner tone={outcome === "upheld" ? "info" : "ok"} title={t(`preview.outcome.${outcome}`)}>
        {t("own.answered", { at: formatDateTime(appeal.decidedAt) })}
      </Banner>
    );
  }
  if (appeal.overdue) return <Banner tone="warn">{t("own.overdue", { at })}</Banner>;
  return (
    <Banner>
      <p>{t(appeal.acknowledgedAt ? "own.reviewing" : "own.waiting", { at })}</p>
      {appeal.calendarKnown ? null : <p>{t("calendarUnknown")}</p>}
      {stayed ? <p>{t("own.stayed")}</p> : null}
      {appeal.extensionReason ? <p>{t("own.extended", { reason: appeal.extensionReason })}</p> : null}
    </Banner>
  );
}
