import { appealSection, section, text, wordsSection } from "@/components/notices/lines";
import type { NoticeText, NoticeWords } from "@/components/notices/notice-text";
import { suspensionLines } from "@/components/notices/suspension-lines";
import type { SuspensionNotice } from "@/domain/measures/notice-facts";
import { formatDate } from "@/lib/format";

/** A suspension imposed directly by a lead. */
export function suspensionText(facts: SuspensionNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t } = say;
  const { suspension, appealUntil } = facts;
  return {
    title: t("title.suspension"),
    summary: t("direct.summary", {
      days: suspension.days,
      end: formatDate(suspension.endsAt),
      until: formatDate(appealUntil),
    }),
    sections: [
      ...section("suspension", say, suspensionLines(suspension, say)),
      ...wordsSection(say, words),
      ...section("ground", say, [text(t("ground.provisions"))]),
      ...section("unaffected", say, [text(t("unaffected.suspended"))]),
      ...section("automation", say, [text(t("automation.direct"))]),
      ...appealSection(appealUntil, say),
    ],
  };
}
