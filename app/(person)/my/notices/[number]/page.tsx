import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoticeBody } from "@/components/notices/notice-body";
import { noticeText } from "@/components/notices/notice-text";
import { PrintButton } from "@/components/notices-list/print-button";
import { RecordReading } from "@/components/notices-list/record-reading";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { ownNotice } from "@/domain/desk/queries/own-notice";
import { env } from "@/lib/env";
import { formatDateTime } from "@/lib/format";
import { noticeWords } from "@/lib/notice-words";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { pathPart } from "@/lib/path-part";
import { readNoticeAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("standing");
  return { title: t("notices.title") };
}

/** One statement of reasons, on screen and on paper. */
export default async function NoticePage({ params }: { params: Promise<{ number: string }> }) {
  const ctx = await pageCtx("person");
  const number = pathPart((await params).number);
  const notice = await orRefusalPage(ownNotice.ask(ctx, { number }));
  const [t, words] = await Promise.all([getTranslations("standing.notices"), noticeWords()]);
  const text = noticeText(notice.facts, words, notice.words);
  const zone = words.t("zone");
  return (
    <div className="mx-auto max-w-[860px]">
      <div className="mb-3 flex items-center justify-between gap-3 print:hidden">
        <Link href="/my/notices" className="link inline-flex min-h-6 items-center gap-1">
          <ArrowLeft className="size-3.5" aria-hidden="true" />
          {t("back")}
        </Link>
        <PrintButton label={t("print")} />
      </div>
      <Panel className="p-4 md:p-6 print:border-0 print:p-0">
        <header className="mb-4 border-b border-border pb-3">
          <h1 className="text-title font-semibold print:font-serif">{text.title}</h1>
          <p className="mt-1 flex flex-wrap gap-x-4 text-support text-text-2">
            <span>{env().QUNJIAN_PROVIDER_NAME}</span>
            <span>{t("number", { number: notice.number })}</span>
            <span>{t("published", { at: formatDateTime(notice.publishedAt), zone })}</span>
          </p>
        </header>
        <NoticeBody notice={text} quotes={notice.quotes} heading="h2" />
        {notice.appealUntil && notice.appealUntil >= ctx.now() ? (
          <div className="mt-4 print:hidden">
            <ButtonLink href={`/my/appeals/new?notice=${notice.number}`} size="touch">
              {t("appeal")}
            </ButtonLink>
          </div>
        ) : null}
        <footer className="mt-4 border-t border-border pt-3 text-support text-text-3">
          {notice.readAt ? <p>{t("read", { at: formatDateTime(notice.readAt) })}</p> : null}
          <p className="print:hidden">{t("saved")}</p>
        </footer>
      </Panel>
      {notice.readAt ? null : <RecordReading number={notice.number} record={readNoticeAction} />}
    </div>
  );
}
