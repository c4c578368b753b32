import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { LevelBadge } from "@/components/ui/level-badge";
import { RoleTag } from "@/components/ui/role-tag";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ConcernedPerson } from "@/domain/cases/case-file";
import { categoryName } from "@/lib/category-name";
import { formatDate } from "@/lib/format";

/** Somebody a case is or may be about: standing, role, earlier findings. */
export function PersonCard({
  person,
  name,
  locale,
  children,
}: {
  person: ConcernedPerson;
  /** Masked. */
  name: string;
  locale: string;
  children?: ReactNode;
}) {
  const t = useTranslations("cases");
  return (
    <section className="border-b border-border px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Avatar name={name} />
        <h3 className="font-semibold">
          <bdi>{name}</bdi>
        </h3>
        <span className="text-support text-text-2">{person.code}</span>
        <RoleTag owner={person.role === "creator"}>{t(`role.${person.role ?? "left"}`)}</RoleTag>
        {person.minor ? <Badge tone="outline">{t(`person.${person.minor}`)}</Badge> : null}
        {person.managerSuspendedUntil ? (
          <StatusBadge status="attention">
            {t("person.suspended", { until: formatDate(person.managerSuspendedUntil) })}
          </StatusBadge>
        ) : null}
        <span className="ml-auto inline-flex items-center gap-1.5">
          <span className="text-support text-text-2">{t("person.score")}</span>
          <span className="text-message font-semibold">{person.score}</span>
          <LevelBadge level={person.level} />
        </span>
      </div>
      <div className="mt-2 pl-8">
        <p className="text-support text-text-2">{t("person.previous")}</p>
        {person.previous.length === 0 ? <p>{t("person.none")}</p> : null}
        <ul>
          {person.previous.map((one) => (
            <li
              key={`${one.caseId} ${one.role}`}
              className="flex flex-wrap items-center gap-x-2 gap-y-0.5 py-0.5 text-support"
            >
              <SeverityBadge severity={one.severity} codeOnly />
              <Link href={`/cases/${one.caseNumber}`} className="link">
                {one.caseNumber}
              </Link>
              <span>{t("suspected", { category: categoryName(one.category, locale) })}</span>
              <span className="text-text-2">{t(`findingRole.${one.role}`)}</span>
              <span className="ml-auto text-text-3">{formatDate(one.effectiveAt)}</span>
            </li>
          ))}
        </ul>
        {children}
        <Link href={`/people/${person.personId}`} className="link mt-1 inline-block min-h-6 text-support">
          {t("person.open")}
        </Link>
      </div>
    </section>
  );
}
