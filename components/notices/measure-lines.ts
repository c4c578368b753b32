import { groupName, item } from "@/components/notices/lines";
import type { NoticeLine, NoticeWords } from "@/components/notices/notice-text";
import type { NoticeMeasure } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** Measures beside the suspension: what, how long, until when, and the number to quote. */
export function measureLines(measures: readonly NoticeMeasure[], say: NoticeWords): NoticeLine[] {
  const { t } = say;
  return measures.map(({ kind, number, group, days, endsAt, level }) => {
    const said = t(`measure.${kind}`, {
      group: group ? groupName(group, say) : "",
      days: days ?? 0,
      level: level ?? "",
      end: endsAt ? formatDateTime(endsAt) : "",
    });
    return item(number ? `${said}${say.locale.startsWith("zh") ? "" : " "}${t("measure.number", { number })}` : said);
  });
}
