import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { VerificationBadge } from "@/components/people/verification-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { CopyCode } from "@/components/ui/copy-code";
import { LevelBadge } from "@/components/ui/level-badge";
import type { PersonView } from "@/domain/people/queries/get-person";
import type { StandingLevel } from "@/domain/people/vocabulary";
import { formatDate } from "@/lib/format";

/** Who this is and what holds now: level, score, identity, suspension, blacklist; then the code and the roles held. */
export function PersonHead({
  person,
  name,
  platform,
  level,
  score,
  creates,
  manages,
  now,
  actions,
}: {
  person: PersonView;
  name: string;
  platform: string;
  level: StandingLevel;
  score: number;
  creates: number;
  manages: number;
  now: Date;
  actions?: ReactNode;
}) {
  const t = useTranslations("people");
  const { managerSuspendedUntil, blacklistedUntil } = person.standing;
  const facts = [
    platform,
    t("head.registered", { date: formatDate(person.registeredAt) }),
    creates > 0 ? t("head.creates", { count: creates }) : null,
    manages > 0 ? t("head.manages", { count: manages }) : null,
    person.placeholder ? t("placeholder") : null,
  ];
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-surface px-4 py-3">
      <Avatar name={name} large />
      <div className="min-w-0 flex-1 basis-64">
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
          {blacklistedUntil && blacklistedUntil > now ? (
            <Badge tone="danger">{t("blacklisted", { until: formatDate(blacklistedUntil) })}</Badge>
          ) : (
            <Badge tone="outline">{t("notBlacklisted")}</Badge>
          )}
        </div>
        <p className="flex flex-wrap items-center gap-x-2 text-support text-text-2">
          <CopyCode code={person.code} what={t("code")} />
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
