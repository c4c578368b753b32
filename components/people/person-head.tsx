import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { VerificationBadge } from "@/components/people/verification-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { LevelBadge } from "@/components/ui/level-badge";
import type { PersonView } from "@/domain/people/queries/get-person";
import type { StandingLevel } from "@/domain/people/vocabulary";
import { formatDate } from "@/lib/format";

/** Who this is and what holds now: level, score, identity, suspension, blacklist. */
export function PersonHead({
  person,
  name,
  level,
  score,
  now,
}: {
  person: PersonView;
  name: string;
  level: StandingLevel;
  score: number;
  now: Date;
}) {
  const t = useTranslations("people");
  const { managerSuspendedUntil, blacklistedUntil } = person.standing;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border bg-surface px-4 py-3">
      <Avatar name={name} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-title font-semibold">{name}</span>
          <LevelBadge level={level} />
          <span className="font-semibold">{t("score", { score })}</span>
          <VerificationBadge state={person.verification.state} />
          {person.minor ? <Badge>{t(`minor.${person.minor}`)}</Badge> : null}
          {managerSuspendedUntil && managerSuspendedUntil > now ? (
            <Badge tone="danger" icon={<UserX aria-hidden="true" />}>
              {t("suspended", { until: formatDate(managerSuspendedUntil) })}
            </Badge>
          ) : null}
          <Badge tone={blacklistedUntil && blacklistedUntil > now ? "danger" : "neutral"}>
            {blacklistedUntil && blacklistedUntil > now
              ? t("blacklisted", { until: formatDate(blacklistedUntil) })
              : t("notBlacklisted")}
          </Badge>
        </div>
        <p className="text-support text-text-2">
          {person.code} {person.placeholder ? t("placeholder") : null}
        </p>
      </div>
    </header>
  );
}
