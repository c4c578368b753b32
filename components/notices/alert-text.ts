import { groupName, item, section, suspectedOf, text } from "@/components/notices/lines";
import type { NoticeLine, NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { ManagerAlertNotice } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** To the managers of a group: something was reported in it and their clock runs (credit policy 4.4). */
export function alertText(facts: ManagerAlertNotice, say: NoticeWords): NoticeText {
  const { t } = say;
  const group = groupName(facts.group, say);
  const { quote, deadlines } = facts;
  const quotes: NoticeLine[] = quote
    ? [
        {
          kind: "quote",
          caption: t(quote.own ? "quote.own" : "quote.other", {
            at: formatDateTime(quote.sentAt),
            id: quote.messageId,
          }),
          quote,
        },
      ]
    : [];
  return {
    title: t("title.manager-alert"),
    summary: t("alert.summary", { group, prompt: formatDateTime(deadlines.PROMPT) }),
    sections: [
      ...section("facts", say, [
        text(
          t("alert.facts", {
            group,
            category: suspectedOf(facts.category, say),
            code: facts.category,
            number: facts.caseNumber,
          }),
        ),
      ]),
      ...section("quotes", say, quotes),
      ...section("clock", say, [
        text(t("alert.knowledge", { at: formatDateTime(facts.knowledgeAt) })),
        item(t("alert.PROMPT", { at: formatDateTime(deadlines.PROMPT) })),
        item(t("alert.TIMELY", { at: formatDateTime(deadlines.TIMELY) })),
        item(t("alert.LATE", { at: formatDateTime(deadlines.LATE) })),
        item(t("alert.NONE")),
        text(t("alert.ways")),
      ]),
      ...section("privacy", say, [text(t("alert.privacy"))]),
    ],
  };
}
