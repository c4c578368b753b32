import { useTranslations } from "next-intl";
import { AppealedList } from "@/components/appeals/appealed-list";
import { NoticeBody } from "@/components/notices/notice-body";
import type { NoticeText } from "@/components/notices/notice-text";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { formatDateTime } from "@/lib/format";

/** What was decided, as the person was told, by whom and why. */
export function DecisionColumn({ file, notice }: { file: AppealFile; notice: NoticeText }) {
  const t = useTranslations("appeals.page");
  const { decidedBy, decidedAt, approvedBy, reason } = file.decision;
  return (
    <Panel>
      <PanelHead title={t("decision")} note={t("notice", { number: file.notice.number })} />
      <PanelBody className="flex flex-col gap-3">
        {decidedAt ? (
          <p className="text-support text-text-2">
            {t("decidedBy", { name: decidedBy ?? "–", at: formatDateTime(decidedAt) })}
            {approvedBy ? <span className="ml-2">{t("approvedBy", { name: approvedBy })}</span> : null}
          </p>
        ) : null}
        {reason ? (
          <div>
            <h3 className="text-support font-medium text-text-2">{t("reason")}</h3>
            <p className="whitespace-pre-line">{reason}</p>
          </div>
        ) : null}
        <div>
          <h3 className="text-support font-medium text-text-2">{t("findingNow")}</h3>
          <AppealedList findings={file.findings} measures={file.measures} />
        </div>
        <details>
          <summary className="link cursor-pointer">{t("notice", { number: file.notice.number })}</summary>
          <div className="mt-2">
            <NoticeBody notice={notice} />
          </div>
        </details>
      </PanelBody>
    </Panel>
  );
}
