import { groupName, section, text, wordsSection } from "@/components/notices/lines";
import type { NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { MeasureEndNotice } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** A measure ended early or by the clock. */
export function endText(facts: MeasureEndNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t } = say;
  const summary = t(facts.kind === "lifted" ? "end.summaryLifted" : "end.summaryExpired", {
    measure: t(`measure.kind.${facts.measure}`),
    number: facts.measureNumber,
    at: formatDateTime(facts.endedAt),
  });
  const lines = [text(summary)];
  if (facts.group) lines.push(text(t("end.group", { group: groupName(facts.group, say) })));
  if (facts.kind === "lifted" && facts.endsAt) lines.push(text(t("end.planned", { at: formatDateTime(facts.endsAt) })));
  const still = facts.stillSuspendedUntil;
  lines.push(text(still ? t("end.stillSuspended", { at: formatDateTime(still) }) : t("end.restored")));
  return {
    title: t(`title.${facts.kind}`),
    summary,
    sections: [...section("what", say, lines), ...wordsSection(say, words)],
  };
}
