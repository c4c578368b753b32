import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Clock } from "@/components/ui/clock";
import { CopyCode } from "@/components/ui/copy-code";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { CaseFile } from "@/domain/cases/case-file";

/** Head of a case: group, what is suspected, number and code, deadline, who holds it, and what can be done with it. */
export function CaseHead({
  file,
  category,
  platform,
  now,
  open,
  claim,
  actions,
}: {
  file: CaseFile;
  category: string;
  platform: string;
  now: Date;
  /** Still to be decided: its deadline runs. */
  open: boolean;
  claim: ReactNode;
  actions: ReactNode;
}) {
  const t = useTranslations("cases");
  return (
    <header className="px-4 pb-2 pt-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="min-w-0 text-heading font-semibold">
          <bdi>{file.group?.name ?? t("head.noGroup")}</bdi>
        </h2>
        {file.group ? <Badge tone="outline">{t(`groupCategory.${file.group.category}`)}</Badge> : null}
        <div className="ml-auto flex flex-wrap items-center gap-1.5">{actions}</div>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-support text-text-2">
        <span className="inline-flex items-center gap-1.5">
          <SeverityBadge severity={file.severity} codeOnly />
          <span className="font-medium text-text">{t("suspected", { category })}</span>
        </span>
        {open ? <Clock dueAt={file.dueAt} now={now} words /> : <span>{t(`state.${file.state}`)}</span>}
        <span className="inline-flex items-center gap-1">
          {t("head.case")} <CopyCode code={file.number} what={t("head.copyWhat")} />
        </span>
        {file.group ? (
          <span className="inline-flex items-center gap-1">
            {t("head.code")} <CopyCode code={file.group.code} what={t("head.codeWhat")} />
          </span>
        ) : null}
        <span>{platform}</span>
        {file.group ? <span>{t("head.members", { count: file.group.memberCount })}</span> : null}
        {claim}
      </div>
    </header>
  );
}
