import { groupName, item, text } from "@/components/notices/lines";
import type { NoticeLine, NoticeWords } from "@/components/notices/notice-text";
import type { NoticeSuspension } from "@/domain/measures/notice-facts";
import { formatDateTime } from "@/lib/format";

/** Days with their arithmetic, from when to when, why, and who manages each group meanwhile (credit policy 4.5). */
export function suspensionLines(suspension: NoticeSuspension, say: NoticeWords): NoticeLine[] {
  const { t } = say;
  const { days, startsAt, endsAt, measureNumber, groups } = suspension;
  const lines = [
    text(t("suspension.days", { days, start: formatDateTime(startsAt), end: formatDateTime(endsAt) })),
    text(whyText(suspension, say)),
    ...arithmetic(suspension, say),
    text(t("suspension.everywhere")),
    ...groups.map(({ group, othersManage }) =>
      item(t(othersManage ? "suspension.others" : "suspension.alone", { group: groupName(group, say) })),
    ),
  ];
  if (measureNumber) lines.push(text(t("measure.number", { number: measureNumber })));
  return lines;
}

function whyText({ trigger }: NoticeSuspension, { t }: NoticeWords): string {
  if (trigger.kind === "score-below") return t("suspension.scoreBelow", { below: trigger.below });
  if (trigger.kind === "finding") return t("suspension.finding");
  return t("suspension.direct", { ground: t(`suspension.ground.${trigger.ground}`) });
}

function arithmetic({ trigger, baseDays, earlier, proposedDays, days }: NoticeSuspension, { t }: NoticeWords) {
  if (trigger.kind === "direct") return [];
  const factor = [1, 2, 4][earlier];
  const lines = [
    text(
      factor === undefined
        ? t("suspension.arithmeticMost", { days: proposedDays })
        : t("suspension.arithmetic", { base: baseDays, factor, earlier, days: proposedDays }),
    ),
  ];
  if (days < proposedDays) lines.push(text(t("suspension.shortened", { proposed: proposedDays, days })));
  return lines;
}
