import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MarkedText } from "@/components/cases/marked-text";
import { StoredFindings } from "@/components/cases/stored-findings";
import { ReportLine } from "@/components/measures/measure-reports";
import { Badge } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CaseDecision, CaseFile } from "@/domain/cases/case-file";
import { formatDate, formatDateTime } from "@/lib/format";

const STATUS = {
  "awaiting-approval": "waiting",
  parked: "waiting",
  delayed: "hold",
  effective: "ok",
  rejected: "neutral",
  withdrawn: "neutral",
} as const;

/** A decision that has been made: what, by whom, why, what it did; earlier proposals below. */
export function DecisionOutcome({
  file,
  decision,
  nameOf,
  now,
  locale,
  top,
  effects,
  foot,
}: {
  file: CaseFile;
  decision: CaseDecision;
  nameOf: (subject: { kind: "person" | "group"; id: string }) => string;
  now: Date;
  locale: string;
  /** What has to be said or done first: waiting, undo. */
  top?: ReactNode;
  /** The consequences, while it has not taken effect. */
  effects?: ReactNode;
  foot?: ReactNode;
}) {
  const t = useTranslations("cases");
  const earlier = file.decisions.filter((one) => one.id !== decision.id);
  return (
    <section aria-label={t("decided.title")} className="flex min-h-0 flex-col bg-surface-2 lg:h-full">
      <div className="flex min-h-10 items-center gap-2 border-b border-border px-4 py-2">
        <h2 className="font-semibold">{t("decided.title")}</h2>
        <StatusBadge status={STATUS[decision.state]}>{t(`decisionState.${decision.state}`)}</StatusBadge>
        <Badge tone="outline" className="ml-auto">
          {t(`outcome.${decision.outcome}`)}
        </Badge>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
        {top}
        <div className="text-support text-text-2">
          <p>
            {t(decision.approvalKind ? "decided.proposedBy" : "decided.by", { name: decision.decidedBy ?? "" })}{" "}
            {formatDateTime(decision.decidedAt)}
          </p>
          {decision.approvedBy && decision.approvedAt ? (
            <p>
              {t("decided.approvedBy", { name: decision.approvedBy })} {formatDateTime(decision.approvedAt)}
            </p>
          ) : null}
          {decision.effectiveAt ? <p>{t("decided.effective", { at: formatDateTime(decision.effectiveAt) })}</p> : null}
        </div>
        <div>
          <h3 className="mb-1 font-semibold">{t("decided.reason")}</h3>
          <p className="border-l-2 border-border-strong pl-2">
            <MarkedText text={decision.reason ?? ""} />
          </p>
          {decision.approvalReason ? (
            <p className="mt-1 border-l-2 border-border-strong pl-2 text-text-2">
              <MarkedText text={decision.approvalReason} />
            </p>
          ) : null}
        </div>
        <div className="border-t border-border pt-3">
          <h3 className="mb-1.5 font-semibold">{t("decided.findings")}</h3>
          <StoredFindings decision={decision} nameOf={nameOf} locale={locale} />
        </div>
        {effects ? <div className="border-t border-border pt-3">{effects}</div> : null}
        {decision.state === "effective" ? <Measures measures={file.measures} now={now} nameOf={nameOf} /> : null}
        {earlier.length > 0 ? (
          <details className="border-t border-border pt-2 text-support">
            <summary className="min-h-6 text-text-2">
              {t("decided.earlier")} {earlier.length}
            </summary>
            <ul className="mt-1 flex flex-col gap-1.5">
              {earlier.map((one) => (
                <li key={one.id}>
                  <p>
                    {t(`decisionState.${one.state}`)} {t(`outcome.${one.outcome}`)} {one.decidedBy}{" "}
                    {formatDateTime(one.decidedAt)}
                  </p>
                  {one.approvalReason ? (
                    <p className="text-text-2">
                      <MarkedText text={one.approvalReason} />
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {foot ? <div className="border-t border-border px-4 py-2.5">{foot}</div> : null}
    </section>
  );
}

function Measures({
  measures,
  now,
  nameOf,
}: {
  measures: CaseFile["measures"];
  now: Date;
  nameOf: (subject: { kind: "person" | "group"; id: string }) => string;
}) {
  const t = useTranslations("cases");
  const state = useTranslations("measures.state");
  return (
    <div className="border-t border-border pt-3">
      <h3 className="mb-1 font-semibold">{t("decided.measures")}</h3>
      {measures.length === 0 ? <p className="text-text-2">{t("decided.noMeasures")}</p> : null}
      <ul className="flex flex-col gap-1">
        {measures.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-2 text-support">
            <Link href={`/measures/${one.number}`} className="link">
              {t(`measureKind.${one.kind}`)}
            </Link>
            <span>
              {one.personId
                ? nameOf({ kind: "person", id: one.personId })
                : nameOf({ kind: "group", id: one.groupId ?? "" })}
            </span>
            <span className="ml-auto text-text-2">
              {state(one.state)}
              {one.endsAt ? ` ${t("timeline.until", { at: formatDate(one.endsAt) })}` : ""}
            </span>
            {one.reports.map((item) => (
              <span key={item.kind} className="flex w-full flex-wrap items-center gap-x-2 pl-3">
                <ReportLine item={item} now={now} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
