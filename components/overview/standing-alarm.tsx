import Link from "next/link";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { StandingAlarm as Alarm } from "@/domain/desk/queries/overview-credit";
import { formatDateTime } from "@/lib/format";

/** Stored standings that differed from the ledger, or that nobody has compared: what was found, when, about whom. */
export function StandingAlarm({ alarm, mayOpen }: { alarm: Alarm; mayOpen: boolean }) {
  const t = useTranslations("overview.standings");
  const { at, looked, differed, people } = alarm;
  return (
    <Banner tone="warn" title={differed > 0 ? t("differed", { count: differed }) : t("late")}>
      <p>
        {differed > 0
          ? t("differedText", { at: formatDateTime(at), looked })
          : t("lateText", { at: formatDateTime(at) })}
      </p>
      {people.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3">
          {people.map(({ id, code }) => (
            <li key={id} className="font-mono">
              {mayOpen ? (
                <Link className="link" href={`/people/${id}`}>
                  {code}
                </Link>
              ) : (
                code
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </Banner>
  );
}
