import { useTranslations } from "next-intl";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { CaseDecision } from "@/domain/cases/case-file";
import { categoryName } from "@/lib/category-name";

/** What a decision finds about whom, as it was made. */
export function StoredFindings({
  decision,
  nameOf,
  locale,
}: {
  decision: Pick<CaseDecision, "proposal">;
  /** Masked name of a person, or of the group. */
  nameOf: (subject: { kind: "person" | "group"; id: string }) => string;
  locale: string;
}) {
  const t = useTranslations("cases");
  const { findings, shown } = decision.proposal;
  if (findings.length === 0) return <p className="text-text-2">{t("decided.nofindings")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding) => {
        const score = shown.find((one) => one.personId === finding.subject.id);
        return (
          <li key={finding.id}>
            <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className="font-semibold">{nameOf(finding.subject)}</span>
              <span className="text-support text-text-2">
                {t(`findingRole.${finding.role}`)}
                {finding.tier ? ` ${t(`tier.${finding.tier}`)}` : ""}
              </span>
              {score ? (
                <span className="ml-auto font-semibold">
                  {score.scoreBefore} → {score.scoreAfter}
                </span>
              ) : null}
            </div>
            <p className="flex flex-wrap items-center gap-x-1.5 text-support text-text-2">
              <SeverityBadge severity={finding.severity} codeOnly />
              {finding.category} {t("suspected", { category: categoryName(finding.category, locale) })}
            </p>
            {finding.documentNumber ? (
              <p className="text-support text-text-2">
                {t("decide.document")} {finding.documentNumber}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
