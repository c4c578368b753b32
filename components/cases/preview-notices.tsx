import { useTranslations } from "next-intl";
import { NoticeBody } from "@/components/notices/notice-body";
import { type NoticeWords, noticeText } from "@/components/notices/notice-text";
import type { NoticePreview } from "@/domain/cases/consequences";

/** Who gets a notice, and the sentence that says all that matters. */
export function NoticeSummary({
  notices,
  say,
  mask,
}: {
  notices: readonly NoticePreview[];
  say: NoticeWords;
  mask: (name: string) => string;
}) {
  const t = useTranslations("cases");
  const told = notices.filter(({ facts }) => facts.kind !== "report-outcome");
  const reporters = notices.length - told.length;
  const who = [
    ...new Set(told.map(({ displayName }) => mask(displayName ?? ""))),
    ...(reporters > 0 ? [t("decide.noticesReporters", { count: reporters })] : []),
  ];
  const first = told[0];
  return (
    <>
      <p className="text-text-2">
        {who.length > 0 ? new Intl.ListFormat(say.locale).format(who) : t("decide.noticesNone")}
      </p>
      {first ? (
        <p className="mt-1 border-l-2 border-border-strong pl-2">{noticeText(first.facts, say).summary}</p>
      ) : null}
    </>
  );
}

/** All notices in full, as each recipient will read them. */
export function FullNotices({
  notices,
  say,
  mask,
}: {
  notices: readonly NoticePreview[];
  say: NoticeWords;
  mask: (name: string) => string;
}) {
  const t = useTranslations("cases.source");
  return (
    <div className="flex flex-col divide-y divide-border">
      {notices.map((notice, index) => {
        const text = noticeText(notice.facts, say, notice.words);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rendered answer never changes order
          <section key={index} className="py-4 first:pt-0 last:pb-0">
            <h2 className="mb-2 flex flex-wrap items-baseline gap-2">
              <span className="text-heading font-semibold">{text.title}</span>
              <span className="text-text-2">{notice.displayName ? mask(notice.displayName) : t("public")}</span>
            </h2>
            <NoticeBody notice={text} />
          </section>
        );
      })}
    </div>
  );
}
