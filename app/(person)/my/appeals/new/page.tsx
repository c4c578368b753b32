import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppealForm } from "@/components/appeals/appeal-form";
import { AppealedList } from "@/components/appeals/appealed-list";
import { noticeText } from "@/components/notices/notice-text";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { type AppealableNotice, appealableNotice } from "@/domain/appeals/queries/appealable-notice";
import { getOwnAppeal } from "@/domain/appeals/queries/get-own-appeal";
import { listDraftFiles } from "@/domain/appeals/queries/list-draft-files";
import type { Ctx } from "@/domain/kernel/ctx";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { noticeWords } from "@/lib/notice-words";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { askFurtherReviewAction, submitAppealAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appeals"))("form.title") };
}

const shapes = { notice: /^N-\d{4}-\d{2}-\d{4,}$/, appeal: /^A-\d{4}-\d{2}-\d{4,}$/ };

/** The form of an appeal against a notice, or of a further review: what it is against, until when, what follows. */
export default async function NewAppealPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("person");
  const { notice, appeal } = await searchParams;
  if (typeof appeal === "string" && shapes.appeal.test(appeal)) return <Further ctx={ctx} number={appeal} />;
  if (typeof notice === "string" && shapes.notice.test(notice)) return <First ctx={ctx} number={notice} />;
  const t = await getTranslations("appeals.form");
  return (
    <Frame title={t("title")}>
      <EmptyState action={<ButtonLink href="/my/notices">{t("against")}</ButtonLink>}>{t("missing")}</EmptyState>
    </Frame>
  );
}

async function First({ ctx, number }: { ctx: Ctx; number: string }) {
  const found = await orRefusalPage(appealableNotice.ask(ctx, { notice: number }));
  const t = await getTranslations("appeals.form");
  return (
    <Frame title={t("title")} back={{ href: `/my/notices/${number}`, label: number }}>
      <Against found={found} />
      {found.mayNot ? (
        <CannotFile found={found} />
      ) : (
        <>
          <Banner>
            {found.notice.appealUntil ? <p>{t("until", { until: formatDateTime(found.notice.appealUntil) })}</p> : null}
            <p>{t("due", { due: formatDateTime(found.dueAt) })}</p>
            {found.calendarKnown ? null : <p>{(await getTranslations("appeals"))("calendarUnknown")}</p>}
            <p>{t("who")}</p>
            {found.stays ? <p className="font-semibold">{t("stays")}</p> : null}
          </Banner>
          <AppealForm
            action={submitAppealAction}
            against={{ kind: "notice", number }}
            uploaded={await orRefusalPage(listDraftFiles.ask(ctx, {}))}
          />
        </>
      )}
    </Frame>
  );
}

async function Against({ found }: { found: AppealableNotice }) {
  const [t, words] = await Promise.all([getTranslations("appeals.form"), noticeWords()]);
  return (
    <section aria-label={t("against")}>
      <h2 className="text-support font-medium text-text-2">{t("against")}</h2>
      <p>{noticeText(found.notice.facts, words).summary}</p>
      <div className="mt-1 text-support">
        <AppealedList findings={found.findings} measures={found.measures} />
      </div>
    </section>
  );
}

async function CannotFile({ found: { mayNot, existing, notice } }: { found: AppealableNotice }) {
  const t = await getTranslations("appeals.form");
  if (existing) {
    return (
      <Banner
        actions={
          <ButtonLink href={`/my/appeals/${existing.number}`}>{t("seeAppeal", { number: existing.number })}</ButtonLink>
        }
      >
        {t("exists")}
      </Banner>
    );
  }
  const until = notice.appealUntil ? formatDateTime(notice.appealUntil) : "";
  return <Banner tone="warn">{t(mayNot === "too-late" ? "too-late" : "nothing-to-appeal", { until })}</Banner>;
}

async function Further({ ctx, number }: { ctx: Ctx; number: string }) {
  const first = await orRefusalPage(getOwnAppeal.ask(ctx, { number }));
  const t = await getTranslations("appeals");
  return (
    <Frame title={t("form.furtherTitle")} back={{ href: `/my/appeals/${number}`, label: number }}>
      {first.mayAskFurther && first.furtherUntil ? (
        <>
          <Banner>
            <p>{t("own.furtherUntil", { until: formatDateTime(first.furtherUntil) })}</p>
          </Banner>
          <AppealForm
            action={askFurtherReviewAction}
            against={{ kind: "appeal", number }}
            uploaded={await orRefusalPage(listDraftFiles.ask(ctx, {}))}
          />
        </>
      ) : (
        <Banner tone="warn">{t("form.noFurther")}</Banner>
      )}
    </Frame>
  );
}

function Frame({
  title,
  back,
  children,
}: {
  title: string;
  back?: { href: string; label: string };
  children: ReactNode;
}) {
  return (
    <SectionMessages namespaces={["appeals"]}>
      <div className="mx-auto max-w-[720px]">
        {back ? (
          <Link href={back.href} className="link mb-3 inline-flex min-h-6 items-center gap-1">
            <ArrowLeft className="size-3.5" aria-hidden="true" />
            {back.label}
          </Link>
        ) : null}
        <Panel>
          <PanelHead as="h1" title={title} />
          <PanelBody className="flex flex-col gap-4">{children}</PanelBody>
        </Panel>
      </div>
    </SectionMessages>
  );
}
