import type { NoticeLine, NoticeSection, NoticeWords } from "@/components/notices/notice-text";
import type { NoticeGroup } from "@/domain/measures/notice-facts";
import { categoryName } from "@/lib/category-name";
import { durationParts, formatDateTime } from "@/lib/format";

export const text = (line: string): NoticeLine => ({ kind: "text", text: line });
export const item = (line: string): NoticeLine => ({ kind: "item", text: line });

/** A section under its title from `section.<key>`; without lines there is none. */
export function section(key: string, { t }: NoticeWords, lines: NoticeLine[]): NoticeSection[] {
  return lines.length > 0 ? [{ key, title: t(`section.${key}`), lines }] : [];
}

/** The reason written by the decider, as a section. */
export function wordsSection(say: NoticeWords, words: string | null): NoticeSection[] {
  return section("words", say, words ? [{ kind: "words", text: words }] : []);
}

export const groupName = (group: NoticeGroup, { t }: NoticeWords) => t("group", { name: group.name, code: group.code });

/** A category as a sentence names it: lower case where the language has one. */
export function suspectedOf(code: string, { locale }: NoticeWords): string {
  const name = categoryName(code, locale);
  return locale.startsWith("zh") || /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** “36 小时 28 分” under 48 h, “2 天 23 小时” above; of a length in ms. */
export function lengthOf(ms: number, { t }: NoticeWords): string {
  const { days, hours, minutes } = durationParts(ms);
  if (days >= 2) return hours === 0 ? t("duration.days", { days }) : t("duration.daysHours", { days, hours });
  const allHours = days * 24 + hours;
  return allHours === 0 ? t("duration.minutes", { minutes }) : t("duration.hoursMinutes", { hours: allHours, minutes });
}

/** Until when and how to appeal. */
export function appealSection(until: string, say: NoticeWords): NoticeSection[] {
  const { t } = say;
  return section("appeal", say, [
    text(t("appeal.until", { until: formatDateTime(until), zone: t("zone") })),
    text(t("appeal.how")),
    text(t("appeal.where")),
  ]);
}
