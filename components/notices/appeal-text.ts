import { groupName, item, section, suspectedOf, text, wordsSection } from "@/components/notices/lines";
import type { NoticeLine, NoticeText, NoticeWords } from "@/components/notices/notice-text";
import type { AppealNotice } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** What becomes of an appeal, to the person who filed it. `words` is the reviewer's reason. */
export function appealText(facts: AppealNotice, say: NoticeWords, words: string | null): NoticeText {
  const { t } = say;
  const { step, noticeNumber, caseNumber } = facts;
  const about = caseNumber
    ? t("appealStep.aboutCase", { notice: noticeNumber, case: caseNumber })
    : t("appealStep.about", { notice: noticeNumber });
  const summary = t(`appealStep.${summaryKey(facts)}`, {
    number: facts.appealNumber,
    due: facts.dueAt ? formatDateTime(facts.dueAt) : "",
  });
  const answered = step === "answered";
  return {
    title: t(answered ? "title.appeal" : "title.appealReceived"),
    summary,
    sections: [
      ...section("what", say, [text(about), ...(answered ? [] : [text(t("appealStep.who"))])]),
      ...section("facts", say, findingLines(facts, say)),
      ...section("measures", say, measureLines(facts, say)),
      ...section("credit", say, creditLines(facts, say)),
      ...wordsSection(say, words),
      ...section("appeal", say, answered ? nextLines(facts, say) : []),
    ],
  };
}

function summaryKey({ step, further, outcome }: AppealNotice): string {
  if (step === "received") return further ? "receivedFurther" : "received";
  return step === "answered" ? (outcome ?? "upheld") : step;
}

function findingLines({ findings }: AppealNotice, say: NoticeWords): NoticeLine[] {
  const { t } = say;
  return findings.map(({ category, severity, result, now, points }) => {
    const facts = { category: suspectedOf(category, say), code: category, severity: t(`severity.${severity}`) };
    const after: Record<string, string> = now
      ? {
          newCategory: suspectedOf(now.category, say),
          newCode: now.category,
          newSeverity: t(`severity.${now.severity}`),
        }
      : {};
    const said = [t(`appealStep.${result}`, { ...facts, ...after })];
    if (now?.tier) said.push(t("appealStep.newTier", { tier: t(`tier.${now.tier}`) }));
    if (points && points.before !== points.after) said.push(t("appealStep.points", points));
    return item(said.join(say.locale.startsWith("zh") ? "" : " "));
  });
}

function measureLines({ measures }: AppealNotice, say: NoticeWords): NoticeLine[] {
  const { t } = say;
  return measures.map(({ number, kind, group, result, endsAt }) => {
    const name = t(`measure.kind.${kind}`);
    const measure = group ? `${name} ${groupName(group, say)}` : name;
    const key = result === "shorten" && !endsAt ? "shortenNow" : result;
    return item(t(`appealStep.${key}`, { measure, number, end: endsAt ? formatDateTime(endsAt) : "" }));
  });
}

function creditLines({ score }: AppealNotice, say: NoticeWords): NoticeLine[] {
  if (!score) return [];
  const { t } = say;
  const { before, after, levelBefore, levelAfter } = score;
  const named = { before, after, levelBefore: t(`level.${levelBefore}`), levelAfter: t(`level.${levelAfter}`) };
  return [text(t(before === after ? "credit.same" : "credit.change", named))];
}

function nextLines({ outcome, furtherUntil, further }: AppealNotice, { t }: NoticeWords): NoticeLine[] {
  const lines = [text(t("appealStep.answers"))];
  if (outcome !== "upheld") lines.push(text(t("appealStep.told")));
  if (further) lines.push(text(t("appealStep.final")));
  else if (furtherUntil) lines.push(text(t("appealStep.further", { until: formatDateTime(furtherUntil) })));
  return lines;
}
