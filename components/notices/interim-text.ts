import { groundLines } from "@/components/notices/ground-lines";
import { appealSection, groupName, section, suspectedOf, text, wordsSection } from "@/components/notices/lines";
import type { NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { InterimNotice } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** A hold or suspension before any decision: what, until when, why so soon, and that it ends by itself. */
export function interimText(facts: InterimNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t } = say;
  const { measure } = facts;
  const values = {
    group: measure.group ? groupName(measure.group, say) : "",
    start: formatDateTime(measure.startsAt),
    end: formatDateTime(measure.endsAt),
    number: measure.number,
  };
  const summary = t(`interim.${measure.kind}`, values);
  return {
    title: t(facts.renewed ? "title.interimRenewed" : "title.interim"),
    summary,
    sections: [
      ...section("what", say, [
        text(summary),
        text(t("interim.ends")),
        text(
          t(
            measure.kind === "suspend-manager"
              ? "interim.once"
              : facts.renewed
                ? "interim.renewed"
                : "interim.renewable",
          ),
        ),
      ]),
      ...section("facts", say, [
        text(
          t("interim.facts", {
            number: facts.caseNumber,
            category: suspectedOf(facts.category, say),
            code: facts.category,
            severity: t(`severity.${facts.severity}`),
          }),
        ),
        text(t(facts.imminentHarm ? "interim.imminent" : "interim.grave")),
        text(t("interim.undecided")),
      ]),
      ...wordsSection(say, words),
      ...section("ground", say, groundLines(facts.category, null, say)),
      ...section("automation", say, [text(t("automation.direct"))]),
      ...appealSection(facts.appealUntil, say),
    ],
  };
}
