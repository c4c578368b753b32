import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { GroupStatusBadge } from "@/components/standing/group-status-badge";
import { RectifyList } from "@/components/standing/rectify-list";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyCode } from "@/components/ui/copy-code";
import { RoleTag } from "@/components/ui/role-tag";
import type { OwnGroup } from "@/domain/desk/queries/own-groups";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";

/** One own group: code, role, who manages, what holds for it; no members. */
export function GroupCard({ group, tick }: { group: OwnGroup; tick: FormAction }) {
  const t = useTranslations("standing.groups");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const managers = group.managers.map(({ displayName }) => displayName);
  const facts = [
    { term: t("platform"), value: locale.startsWith("zh") ? group.platformZh : group.platformEn },
    { term: t("managers"), value: managers.length > 0 ? list.format(managers) : t("noManagers") },
    { term: t("lastMessage"), value: group.lastMessageAt ? formatDateTime(group.lastMessageAt) : t("noMessages") },
  ];
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="flex flex-wrap items-center gap-x-2">
            <bdi className="font-semibold">{group.name}</bdi>
            <RoleTag owner={group.role === "creator"}>{t(`role.${group.role}`)}</RoleTag>
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 text-support text-text-2">
            <span>
              {t("code")} <CopyCode code={group.code} what={t("code")} />
            </span>
            <span>{t("count", { count: formatNumber(group.memberCount) })}</span>
            <span>{t("since", { role: t(`role.${group.role}`), date: formatDate(group.since) })}</span>
          </p>
        </div>
        <GroupStatusBadge group={group} />
      </div>
      <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-support">
        {facts.map(({ term, value }) => (
          <div key={term} className="flex gap-1.5">
            <dt className="text-text-3">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Restrictions group={group} />
      {group.rectification ? <RectifyList rectification={group.rectification} action={tick} /> : null}
      <p className="mt-2 flex flex-wrap gap-2">
        {group.alerts > 0 ? (
          <ButtonLink href="/my/standing#alerts" size="small" variant="primary">
            {t("waiting", { count: group.alerts })}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/my/report?group=${group.id}`} size="small">
          {t("reportHere")}
        </ButtonLink>
      </p>
    </li>
  );
}

function Restrictions({ group }: { group: OwnGroup }) {
  const t = useTranslations("standing.groups");
  const lines = group.measures.flatMap(({ kind, endsAt, number }) => {
    // Its managers get the checklist instead.
    if (kind === "rectify" && group.rectification) return [];
    if (kind !== "rectify" && kind !== "pause-publishing" && kind !== "close") return [];
    return [{ key: number, text: t(`measure.${kind}`, { end: endsAt ? formatDateTime(endsAt) : "" }) }];
  });
  if (group.successor && group.status !== "closed") {
    const { until, over } = group.successor;
    if (over) lines.push({ key: "successor", text: t("caretaker", { since: formatDateTime(until) }) });
    else if (group.role !== "member") {
      lines.push({ key: "successor", text: t("successor", { until: formatDateTime(until) }) });
    }
  }
  return lines.map(({ key, text }) => (
    <p key={key} className="mt-1 text-support text-warn">
      {text}
    </p>
  ));
}
