import { section, suspectedOf, text } from "@/components/notices/lines";
import type { NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { ReportOutcomeNotice } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** To the reporter: what came of the report; nothing about other people. */
export function outcomeText(facts: ReportOutcomeNotice, say: NoticeWords): NoticeText {
  const { t } = say;
  const summary = t("outcome.summary", { number: facts.reportNumber, outcome: t(`outcome.${facts.outcome}`) });
  const lines = [
    text(summary),
    text(
      t("outcome.claimed", {
        category: suspectedOf(facts.category, say),
        caseNumber: facts.caseNumber,
        at: formatDateTime(facts.answeredAt),
      }),
    ),
    ...(facts.corrected ? [text(t("outcome.corrected"))] : []),
    text(t(facts.outcome === "violation" ? "outcome.details" : "outcome.again")),
  ];
  return {
    title: t("title.report-outcome"),
    summary,
    sections: [...section("what", say, lines), ...section("privacy", say, [text(t("outcome.privacy"))])],
  };
}
