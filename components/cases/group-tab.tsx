import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyCode } from "@/components/ui/copy-code";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { CaseFile } from "@/domain/cases/case-file";
import type { CaseListRow } from "@/domain/cases/queries/list-cases";
import { categoryName } from "@/lib/category-name";
import { formatDate, formatDateTime } from "@/lib/format";

/** The group of a case: facts, who manages it, and its other cases. */
export function GroupTab({
  file,
  others,
  managers,
  locale,
}: {
  file: CaseFile;
  others: readonly CaseListRow[];
  /** Masked names with their role. */
  managers: { personId: string; name: string; role: "creator" | "manager" }[];
  locale: string;
}) {
  const t = useTranslations("cases");
  const { group } = file;
  if (!group) return <EmptyState>{t("head.noGroup")}</EmptyState>;
  return (
    <div>
      <DefinitionList
        items={[
          { term: t("queue.group"), value: group.name },
          {
            term: t("groupTab.code"),
            value: <CopyCode code={group.code} what={t("head.codeWhat")} />,
          },
          { term: t("groupTab.category"), value: t(`groupCategory.${group.category}`) },
          { term: t("groupTab.status"), value: t(`groupStatus.${group.status}`) },
          { term: t("groupTab.members"), value: t("head.members", { count: group.memberCount }) },
          {
            term: t("groupTab.runs"),
            value: group.withoutManagerSince
              ? t("groupTab.without", { at: formatDateTime(group.withoutManagerSince) })
              : managers.length === 0
                ? t("groupTab.none")
                : managers.map(({ personId, name, role }) => (
                    <span key={personId} className="mr-3">
                      {name} <span className="text-support text-text-2">{t(`role.${role}`)}</span>
                    </span>
                  )),
          },
        ]}
      />
      <p className="border-t border-border px-3 py-2">
        <Link href={`/groups/${group.id}`} className="link">
          {t("groupTab.open")}
        </Link>
      </p>
      {others.length > 0 ? (
        <section className="border-t border-border px-3 py-2">
          <h3 className="mb-1 font-semibold">{t("groupTab.cases")}</h3>
          <ul>
            {others.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 py-0.5 text-support">
                <SeverityBadge severity={one.severity} codeOnly />
                <Link href={`/cases/${one.number}`} className="link">
                  {one.number}
                </Link>
                <span>{t("suspected", { category: categoryName(one.category, locale) })}</span>
                <span className="text-text-2">{t(`state.${one.state}`)}</span>
                <span className="ml-auto text-text-3">{formatDate(one.openedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
