import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { noticeText } from "@/components/notices/notice-text";
import { NoticesList } from "@/components/notices-list/notices-list";
import { CursorLinks } from "@/components/ui/cursor-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { ownNotices } from "@/domain/desk/queries/own-notices";
import { noticeWords } from "@/lib/notice-words";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("standing");
  return { title: t("notices.title") };
}

/** Everything the platform told the person, newest first. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const ctx = await pageCtx("person");
  const { cursor } = await searchParams;
  const [page, t, words] = await Promise.all([
    orRefusalPage(ownNotices.ask(ctx, { cursor: typeof cursor === "string" ? cursor : undefined })),
    getTranslations("standing"),
    noticeWords(),
  ]);
  const notices = page.rows.map(({ number, facts, publishedAt, readAt }) => {
    const { title, summary } = noticeText(facts, words);
    return { number, title, summary, publishedAt, readAt };
  });
  return (
    <div className="mx-auto max-w-[860px]">
      <Panel>
        <PanelHead
          as="h1"
          title={t("notices.title")}
          note={notices.length > 0 ? t("notices.note", { unread: page.unread }) : null}
        />
        {notices.length === 0 ? <EmptyState>{t("notices.empty")}</EmptyState> : <NoticesList notices={notices} />}
        {page.next ? (
          <div className="border-t border-border">
            <CursorLinks olderHref={`/my/notices?cursor=${page.next}`} />
          </div>
        ) : null}
      </Panel>
    </div>
  );
}
