import { groundLines } from "@/components/notices/ground-lines";
import { appealSection, groupName, item, section, suspectedOf, text, wordsSection } from "@/components/notices/lines";
import { measureLines } from "@/components/notices/measure-lines";
import type { NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { GroupNotice } from "@/domain/measures/notice-facts";

/** To the managers of a group: what was imposed on it and what to put right. */
export function groupNoticeText(facts: GroupNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t, locale } = say;
  const group = groupName(facts.group, say);
  const kinds = facts.measures.map(({ kind }) => t(`measure.kind.${kind}`));
  const checklist = facts.checklist.map((key) => item(t(`checklist.${key}`)));
  return {
    title: t("title.group-notice"),
    summary: t("groupNotice.summary", { group, measures: new Intl.ListFormat(locale).format(kinds) }),
    sections: [
      ...section("facts", say, [
        text(
          t("groupNotice.facts", {
            group,
            category: suspectedOf(facts.category, say),
            code: facts.category,
            severity: t(`severity.${facts.severity}`),
            number: facts.caseNumber,
          }),
        ),
        text(t("decision.suspected")),
      ]),
      ...wordsSection(say, words),
      ...section("ground", say, groundLines(facts.category, null, say)),
      ...section("measures", say, measureLines(facts.measures, say)),
      ...section("checklist", say, checklist),
      ...section("fix", say, checklist.length > 0 ? [text(t("fix.group"))] : []),
      ...appealSection(facts.appealUntil, say),
    ],
  };
}
