import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { KeepingAlarms as Alarms } from "@/domain/desk/queries/keeping-alarms";
import { formatDateTime } from "@/lib/format";

/** What is wrong with keeping, each with where to look; nothing when all is well. */
export function KeepingAlarms({ alarms }: { alarms: Alarms }) {
  const t = useTranslations("retention.alarms");
  const english = useLocale() === "en";
  const lines = [
    ...(alarms.strays > 0 ? [{ key: "strays", text: t("strays", { count: alarms.strays }), href: null }] : []),
    ...(alarms.purgeLateSince
      ? [{ key: "purge", text: t("purgeLate", { at: formatDateTime(alarms.purgeLateSince) }), href: "purges" as const }]
      : []),
    ...alarms.days.map(({ platformId, nameZh, nameEn, missing, silent, gaps }) => {
      const parts = [
        missing > 0 ? t("partMissing", { count: missing }) : null,
        silent > 0 ? t("partSilent", { count: silent }) : null,
        gaps > 0 ? t("partGaps", { count: gaps }) : null,
      ].filter((part) => part !== null);
      const platform = english ? nameEn : nameZh;
      return {
        key: platformId,
        text: t("days", { platform, parts: parts.join(english ? ", " : "，") }),
        href: "coverage" as const,
      };
    }),
    ...(alarms.holdsDue > 0
      ? [{ key: "holds", text: t("holdsDue", { count: alarms.holdsDue }), href: "holds" as const }]
      : []),
    ...(alarms.stuckFiles > 0
      ? [{ key: "files", text: t("stuckFiles", { count: alarms.stuckFiles }), href: null }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Banner tone="warn" title={t("title", { count: lines.length })}>
      <ul>
        {lines.map(({ key, text, href }) => (
          <li key={key} className="flex flex-wrap gap-x-2">
            <span>{text}</span>
            {href ? (
              <Link href={HREF[href]} className="link">
                {t(href)}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const HREF = { coverage: "/retention", holds: "/retention/holds?state=due", purges: "/retention/purges" } as const;
