import {
  Archive,
  ArrowDown,
  Ban,
  Check,
  Landmark,
  type LucideIcon,
  MessageSquareOff,
  Reply,
  Scale,
  TriangleAlert,
  UserCheck,
  UsersRound,
  UserX,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { entitlementLine } from "@/components/notices/entitlement-line";
import type { DecisionConsequences, PersonConsequence } from "@/domain/cases/consequences";
import { formatDate, formatDateTime } from "@/lib/format";

/** Everything that follows from a decision, one line each, before it is confirmed. Names come masked. */
export function PreviewEffects({ effects, mask }: { effects: DecisionConsequences; mask: (name: string) => string }) {
  const t = useTranslations("cases.effect");
  const duty = useTranslations("cases.duty");
  const { people, groups, removals, reportsAnswered, reportClock, retention, appealUntil } = effects;
  const hit = people.length > 0 || groups.some((group) => group.measures.length > 0);
  return (
    <ul className="flex flex-col gap-1">
      {hit ? null : <Effect icon={Check}>{t("none")}</Effect>}
      {people.map((person) => (
        <PersonEffects key={person.personId} person={person} name={mask(person.displayName)} mask={mask} />
      ))}
      {groups.flatMap((group) =>
        group.measures.map((measure) => (
          <Effect key={`${group.groupId} ${measure.kind}`} icon={UsersRound} strong={measure.kind === "close"}>
            {scheduled(
              measure.startsAt,
              t(measure.kind, {
                group: group.name,
                days: measure.days ?? 0,
                end: measure.endsAt ? formatDate(measure.endsAt) : "",
              }),
            )}
          </Effect>
        )),
      )}
      {removals.length > 0 ? (
        <Effect icon={MessageSquareOff}>{t("removals", { count: removals.length })}</Effect>
      ) : null}
      {reportsAnswered > 0 ? <Effect icon={Reply}>{t("reporters", { count: reportsAnswered })}</Effect> : null}
      {reportClock.duty ? (
        <Effect icon={Landmark}>
          {duty(reportClock.duty, { at: reportClock.dueAt ? dutyTime(reportClock.duty, reportClock.dueAt) : "" })}
        </Effect>
      ) : null}
      {hit ? (
        <Effect icon={Archive}>{t("retention", { until: formatDate(retention.until), class: retention.class })}</Effect>
      ) : null}
      {appealUntil && hit ? <Effect icon={Scale}>{t("appeal", { until: formatDate(appealUntil) })}</Effect> : null}
    </ul>
  );

  function scheduled(startsAt: Date, said: string): string {
    return startsAt > effects.at ? t("scheduled", { said, start: formatDateTime(startsAt) }) : said;
  }
}

/** The digest is named after its day, whose end is the deadline; other duties by their instant. */
function dutyTime(duty: string, dueAt: Date): string {
  return duty === "digest" ? formatDate(dueAt.getTime() - 1) : formatDateTime(dueAt);
}

function PersonEffects({
  person,
  name,
  mask,
}: {
  person: PersonConsequence;
  name: string;
  mask: (name: string) => string;
}) {
  const t = useTranslations("cases.effect");
  const notices = useTranslations("notices");
  const locale = useLocale();
  const { suspension, measures, lost, revocationProposed } = person;
  const names = new Intl.ListFormat(locale, { type: "conjunction" });
  const say = (key: string, values?: Record<string, string | number>) => notices(key as "zone", values);
  return (
    <>
      {suspension ? (
        <Effect icon={UserX} name={name}>
          <b className="font-semibold">{t("suspension", { days: suspension.days })}</b>
          {locale.startsWith("zh") ? "，" : " "}
          {t("suspensionEnd", { end: formatDate(suspension.endsAt), why: why(suspension) })}
          <span className="block text-text-3">{arithmetic(suspension)}</span>
        </Effect>
      ) : null}
      {suspension?.groups.length === 0 ? (
        <Effect icon={UserX} name={name}>
          {t("nothingManaged")}
        </Effect>
      ) : null}
      {suspension?.groups.map((group) =>
        group.runBy.length > 0 ? (
          <Effect key={group.id} icon={UserCheck}>
            {t("groupRunBy", {
              group: group.name,
              names: names.format(group.runBy.map((one) => mask(one.displayName))),
            })}
          </Effect>
        ) : (
          <Effect key={group.id} icon={TriangleAlert} tone="text-warn" strong>
            {t("groupAlone", { group: group.name })}
          </Effect>
        ),
      )}
      {measures.map((measure) => (
        <Effect key={measure.kind} icon={Ban} name={name}>
          {t(measure.kind, { days: measure.days, end: formatDate(measure.endsAt), level: measure.level ?? "" })}
        </Effect>
      ))}
      {lost.length > 0 ? (
        <Effect icon={ArrowDown} name={name}>
          {lost.map((one) => entitlementLine(one, { t: say })).join(locale.startsWith("zh") ? "" : " ")}
        </Effect>
      ) : null}
      {revocationProposed ? (
        <Effect icon={TriangleAlert} tone="text-warn" name={name}>
          {t("revocationProposed")}
        </Effect>
      ) : null}
    </>
  );

  function why({ proposal: { trigger } }: NonNullable<PersonConsequence["suspension"]>): string {
    return trigger.kind === "score-below" ? t("whyScore", { below: trigger.below }) : t("whyFinding");
  }

  function arithmetic({ proposal, days, effectiveUntil, endsAt }: NonNullable<PersonConsequence["suspension"]>) {
    const factor = [1, 2, 4][proposal.earlier];
    const said = [
      factor === undefined ? t("most") : t("arithmetic", { base: proposal.baseDays, factor, count: proposal.earlier }),
    ];
    if (days < proposal.days) said.push(t("shortened", { proposed: proposal.days, days }));
    if (effectiveUntil > endsAt) said.push(t("runsLonger", { until: formatDate(effectiveUntil) }));
    return said.join(locale.startsWith("zh") ? "；" : "; ");
  }
}

function Effect({
  icon: Icon,
  name,
  strong = false,
  tone = "text-text-3",
  children,
}: {
  icon: LucideIcon;
  name?: string;
  strong?: boolean;
  tone?: string;
  children: ReactNode;
}) {
  const locale = useLocale();
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 text-support">
      <Icon className={`mt-0.5 size-3.5 ${tone}`} aria-hidden="true" />
      <span className={strong ? "font-semibold" : undefined}>
        {name ? `${name}${locale.startsWith("zh") ? "：" : ": "}` : null}
        {children}
      </span>
    </li>
  );
}
