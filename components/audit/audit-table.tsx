import { useTranslations } from "next-intl";
import { ActionName } from "@/components/audit/action-name";
import { ActorName } from "@/components/audit/actor-name";
import { OutcomeBadge } from "@/components/audit/outcome-badge";
import { SubjectRef } from "@/components/audit/subject-ref";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { AuditLine } from "@/domain/desk/queries/audit-log";
import { formatDateTime } from "@/lib/format";

/** The log, newest first; each row leads to its entry. */
export function AuditTable({
  rows,
  newestHref,
  olderHref,
}: {
  rows: readonly AuditLine[];
  newestHref: string | null;
  olderHref: string | null;
}) {
  const t = useTranslations("audit");
  const roles = useTranslations("shell.roles");
  const role = (line: AuditLine) => {
    const key = line.actorRole as "lead";
    return line.actorName && roles.has(key) ? (
      <span className="ml-1 text-support text-text-3">{roles(key)}</span>
    ) : null;
  };
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      rowId={(line) => String(line.seq)}
      rowHref={(line) => `/audit/${line.seq}`}
      empty={t("empty")}
      newerHref={newestHref}
      olderHref={olderHref}
      dense
      columns={[
        { id: "time", header: t("columns.time"), cell: (line) => <Time at={line.recordedAt} show="seconds" /> },
        {
          id: "actor",
          header: t("columns.actor"),
          cell: (line) => (
            <>
              <ActorName actor={line} />
              {role(line)}
            </>
          ),
        },
        {
          id: "action",
          header: t("columns.action"),
          primary: true,
          cell: (line) => <ActionName action={line.action} />,
        },
        { id: "outcome", header: t("columns.outcome"), cell: (line) => <OutcomeBadge outcome={line.outcome} /> },
        {
          id: "subject",
          header: t("columns.subject"),
          cell: (line) => <SubjectRef kind={line.subjectKind} id={line.subjectId} name={line.subjectName} />,
        },
        {
          id: "surface",
          header: t("columns.surface"),
          hideOnCard: true,
          cell: (line) => (
            <span className="flex flex-wrap items-center gap-1.5">
              {t(`surfaces.${line.surface as "console"}`)}
              {line.demo ? (
                <span title={t("demoHint", { asOf: formatDateTime(line.asOf) })}>
                  <Badge tone="outline" dense>
                    {t("demo")}
                  </Badge>
                </span>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
