import { Ban } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Duration } from "@/components/ui/duration";
import { Panel, PanelBody } from "@/components/ui/panel";
import type { OwnStanding } from "@/domain/desk/queries/own-standing";
import { successorMs } from "@/domain/measures/rules/group-continuity";
import { formatDate, formatDateTime } from "@/lib/format";

/** The running suspension: until when, what it means, who runs each group meanwhile, and where the reasons stand. */
export function SuspensionPanel({
  suspension,
  at,
}: {
  suspension: NonNullable<OwnStanding["suspension"]>;
  /** The server's clock at rendering. */
  at: Date;
}) {
  const t = useTranslations("standing.suspension");
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  return (
    <Panel className="border-danger" aria-labelledby="suspension">
      <PanelBody className="flex flex-col gap-2.5">
        <h2 id="suspension" className="flex items-center gap-1.5 text-heading font-semibold text-danger">
          <Ban className="size-4 shrink-0" aria-hidden="true" />
          {t("title")}
        </h2>
        <p className="font-semibold">
          {t.rich("until", {
            end: formatDateTime(suspension.endsAt),
            left: () => <Duration ms={suspension.endsAt.getTime() - at.getTime()} />,
          })}
        </p>
        <p className="measure">{t("meaning")}</p>
        {suspension.groups.length > 0 ? (
          <div>
            <h3 className="text-support font-medium text-text-2">{t("meanwhile")}</h3>
            <ul className="divide-y divide-border">
              {suspension.groups.map((group) => (
                <li key={group.id} className="py-1.5">
                  <bdi className="font-semibold">{group.name}</bdi>
                  <span className="block text-support text-text-2">
                    {group.meanwhile.length > 0
                      ? t("others", { names: list.format(group.meanwhile.map(({ displayName }) => displayName)) })
                      : aloneText(group, at, t)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-support text-text-2">
          <span>
            {t("days", {
              days: suspension.days ?? 0,
              start: formatDate(suspension.startsAt),
              number: suspension.number,
            })}
          </span>
          {suspension.noticeNumber ? (
            <Link href={`/my/notices/${suspension.noticeNumber}`} className="link">
              {t("reason")}
            </Link>
          ) : null}
        </p>
      </PanelBody>
    </Panel>
  );
}

function aloneText(
  { withoutManagerSince }: { withoutManagerSince: Date | null },
  at: Date,
  t: ReturnType<typeof useTranslations<"standing.suspension">>,
): string {
  const until = new Date((withoutManagerSince ?? at).getTime() + successorMs);
  return until > at ? t("alone", { until: formatDateTime(until) }) : t("caretaker");
}
