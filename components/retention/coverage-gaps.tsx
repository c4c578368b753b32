import { useTranslations } from "next-intl";
import type { CoverageDay } from "@/domain/archive/queries/coverage";
import { formatNumber } from "@/lib/format";

/** Gaps listed at the most. */
const SHOWN = 50;

/** The numbers that never came, newest day first. */
export function CoverageGaps({
  days,
  groupNames,
}: {
  days: readonly CoverageDay[];
  groupNames: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("retention.coverage");
  const gaps = days.toReversed().flatMap(({ day, proof }) => (proof?.gaps ?? []).map((gap) => ({ day, ...gap })));
  if (gaps.length === 0) return null;
  return (
    <ul className="divide-y divide-border border-t border-border text-support">
      {gaps.slice(0, SHOWN).map(({ day, groupId, from, until }) => {
        const facts = {
          group: groupNames[groupId] ?? t("unknownGroup"),
          from: formatNumber(from),
          until: formatNumber(until),
          count: formatNumber(until - from + 1),
        };
        return (
          <li key={`${day}${groupId}${from}`} className="flex gap-3 px-3 py-1.5">
            <span className="shrink-0 text-text-2">{day}</span>
            <span>{from === until ? t("gapOf", facts) : t("gapsOf", facts)}</span>
          </li>
        );
      })}
      {gaps.length > SHOWN ? <li className="px-3 py-1.5 text-text-2">{t("gapsMore", { count: SHOWN })}</li> : null}
    </ul>
  );
}
